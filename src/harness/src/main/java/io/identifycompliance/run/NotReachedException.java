package io.identifycompliance.run;

import java.util.function.UnaryOperator;

/** A scenario was not brought to an end, because the run had sent as many requests as it may: it was not run. */
public final class NotReachedException extends InconclusiveException {
    private static final long serialVersionUID = 1L;

    /** Creates it with a sentence that says how many requests there were. */
    NotReachedException(String sentence) {
        super(sentence);
    }

    /** Its sentence holds nothing that a target sent. */
    @Override
    public InconclusiveException masked(UnaryOperator<String> mask) {
        return this;
    }
}
