package org.vfsruntime.ros.interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Left to profile ros: {@code mvn verify -Pros}, which fails when ROS is missing. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(NeedsRos.OnlyInProfile.class)
public @interface NeedsRos {
    /** Skips the tests outside of the profile, and says so once. */
    final class OnlyInProfile implements ExecutionCondition {
        private static final AtomicBoolean SAID = new AtomicBoolean();

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Boolean.getBoolean("vfs.ros")) {
                return ConditionEvaluationResult.enabled("profile ros");
            }
            if (!SAID.getAndSet(true)) {
                System.out.println("Tests against a real ROS are left to the profile: mvn verify -Pros");
            }
            return ConditionEvaluationResult.disabled("left to profile ros: mvn verify -Pros");
        }
    }
}
