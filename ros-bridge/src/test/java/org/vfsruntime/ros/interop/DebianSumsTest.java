package org.vfsruntime.ros.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.ros.message.ActionType;
import org.vfsruntime.ros.message.MessageType;

/** Debian's genmsg and our generator agree on the sum of every message, wrappers of actions included. */
@NeedsRos
class DebianSumsTest {
    @Test
    void everySumIsWhatDebiansGeneratorSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (String line : RosWorkspace.get().sums().split("\n", -1)) {
            String[] words = line.split(" ", -1);
            if (words.length != 2 || words[1].length() != 32) {
                continue;
            }
            String ours = ourSum(words[0]);
            checked++;
            if (!ours.equals(words[1])) {
                wrong.add(line + " but ours is " + ours);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(50);
    }

    private static String ourSum(String fullName) throws ReflectiveOperationException {
        String packageName = fullName.substring(0, fullName.indexOf('/'));
        String name = fullName.substring(fullName.indexOf('/') + 1);
        for (String wrapper : List.of("ActionGoal", "ActionResult", "ActionFeedback", "Action")) {
            if (name.endsWith(wrapper)) {
                String action = name.substring(0, name.length() - wrapper.length());
                ActionType<?, ?, ?> type = (ActionType<?, ?, ?>) typeOf(packageName, action + "Action");
                return switch (wrapper) {
                    case "ActionGoal" -> type.goal().md5();
                    case "ActionResult" -> type.result().md5();
                    case "ActionFeedback" -> type.feedback().md5();
                    default -> type.md5();
                };
            }
        }
        return ((MessageType<?>) typeOf(packageName, name.equals("String") ? "StringMessage" : name)).md5();
    }

    private static Object typeOf(String packageName, String name) throws ReflectiveOperationException {
        return Class.forName("org.vfsruntime.ros.messages." + packageName + "." + name)
                .getField("TYPE")
                .get(null);
    }
}
