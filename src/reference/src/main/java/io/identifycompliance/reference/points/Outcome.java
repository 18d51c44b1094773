package io.identifycompliance.reference.points;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What a function came to: a result, or an exception. Two exceptions are equal if class and message are. */
final class Outcome<R> {
    private final Optional<R> result;
    private final Optional<RuntimeException> failure;

    private Outcome(Optional<R> result, Optional<RuntimeException> failure) {
        this.result = result;
        this.failure = failure;
    }

    static <R> Outcome<R> of(Supplier<R> function) {
        try {
            return new Outcome<>(Optional.of(function.get()), Optional.empty());
        } catch (RuntimeException failure) {
            return new Outcome<>(Optional.empty(), Optional.of(failure));
        }
    }

    /** The result; throws the exception if there was one. */
    R get() {
        failure.ifPresent(exception -> {
            throw exception;
        });
        return result.orElseThrow();
    }

    boolean succeeded() {
        return failure.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome<?> outcome
                && result.equals(outcome.result)
                && failed().equals(outcome.failed());
    }

    @Override
    public int hashCode() {
        return Objects.hash(result, failed());
    }

    private Optional<String> failed() {
        return failure.map(RuntimeException::toString);
    }
}
