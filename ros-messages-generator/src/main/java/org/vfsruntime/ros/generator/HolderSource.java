package org.vfsruntime.ros.generator;

import java.util.List;

/** Writes the classes that hold the type of a service or of an action. */
final class HolderSource {
    private HolderSource() {}

    /** @return the source of the class that holds a service's type */
    static String of(Service service, Sums sums) {
        String request = JavaNames.type(service.request().name());
        String response = JavaNames.type(service.response().name());
        String parameters = "<" + request + ", " + response + ">";
        return head(service.packageName(), "ServiceType", "Service", service.fullName(), service.name() + "Service")
                + "    /** Name, sum and wire format. */\n"
                + "    public static final ServiceType" + parameters + " TYPE = new ServiceType<>(\n"
                + "            \"" + service.fullName() + "\",\n"
                + "            \"" + sums.of(service) + "\",\n"
                + "            " + request + ".TYPE,\n"
                + "            " + response + ".TYPE);\n"
                + tail(service.name() + "Service");
    }

    /** @return the source of the class that holds an action's type */
    static String of(Action action, Sums sums) {
        StringBuilder out = new StringBuilder();
        String goal = JavaNames.type(action.goal().name());
        String result = JavaNames.type(action.result().name());
        String feedback = JavaNames.type(action.feedback().name());
        String holder = action.name() + "Action";
        out.append(head(action.packageName(), "ActionType", "Action", action.fullName(), holder));
        out.append("    /** Name, sum and wire format. */\n");
        out.append("    public static final ActionType<" + goal + ", " + result + ", " + feedback + "> TYPE =\n");
        out.append("            new ActionType<>(\n");
        out.append("                    \"" + action.fullName() + "\",\n");
        out.append("                    \"" + sums.of(action.whole()) + "\",\n");
        List<String> parts = List.of(goal, result, feedback);
        for (int i = 0; i < parts.size(); i++) {
            Structure wrapper = action.wrappers().get(i);
            out.append("                    new ActionType.Part<>(\n");
            out.append("                            " + parts.get(i) + ".TYPE,\n");
            out.append("                            \"" + wrapper.fullName() + "\",\n");
            out.append("                            \"" + sums.of(wrapper) + "\",\n");
            out.append("                            "
                    + JavaNames.literal(sums.fullText(wrapper), " ".repeat(36)) + ")"
                    + (i < parts.size() - 1 ? ",\n" : ");\n"));
        }
        return out.append(tail(holder)).toString();
    }

    private static String head(String packageName, String type, String kind, String fullName, String holder) {
        return "package " + JavaNames.ROOT + packageName + ";\n\n"
                + "import org.vfsruntime.ros.message." + type + ";\n\n"
                + "/** " + kind + " {@code " + fullName + "}. */\n"
                + "public final class " + holder + " {\n";
    }

    private static String tail(String holder) {
        return "\n    private " + holder + "() {}\n}\n";
    }
}
