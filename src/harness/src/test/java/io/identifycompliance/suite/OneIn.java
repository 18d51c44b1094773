package io.identifycompliance.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.UniqueId;

/**
 * Of these tests, {@code mvn verify} runs one in so many, drawn by the commit, so that the next build runs others.
 * {@code mvn verify -Pnightly} runs all of them. Each row of a parameterized test counts as a test.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OneIn.Condition.class)
public @interface OneIn {
    /** One in how many is run. */
    int value() default 10;

    /** Whether the tests of a class are run together or not at all, since what they share takes longest. */
    boolean wholeClass() default false;

    /** Leaves out what another commit runs. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            OneIn drawn = AnnotationSupport.findAnnotation(context.getElement(), OneIn.class)
                    .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), OneIn.class))
                    .orElseThrow();
            String kind = UniqueId.parse(context.getUniqueId()).getLastSegment().getType();
            boolean isCounted = drawn.wholeClass()
                    ? kind.equals("class")
                    : kind.equals("method") || kind.equals("test-template-invocation");
            return !isCounted || CommitSeed.draws(context.getUniqueId(), drawn.value())
                    ? ConditionEvaluationResult.enabled("drawn")
                    : ConditionEvaluationResult.disabled("not drawn by this commit; -Pnightly runs it");
        }
    }
}
