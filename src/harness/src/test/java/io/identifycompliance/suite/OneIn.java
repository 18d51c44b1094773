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
    int value();

    /** Leaves out what another commit runs. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            UniqueId.Segment last = UniqueId.parse(context.getUniqueId()).getLastSegment();
            boolean isTest = last.getType().equals("method") || last.getType().equals("test-template-invocation");
            int oneIn = AnnotationSupport.findAnnotation(context.getElement(), OneIn.class)
                    .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), OneIn.class))
                    .map(OneIn::value)
                    .orElse(1);
            return !isTest || CommitSeed.draws(context.getUniqueId(), oneIn)
                    ? ConditionEvaluationResult.enabled("drawn")
                    : ConditionEvaluationResult.disabled("not drawn by this commit; -Pnightly runs it");
        }
    }
}
