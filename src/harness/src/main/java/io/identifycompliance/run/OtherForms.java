package io.identifycompliance.run;

import io.identifycompliance.client.CallForm;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is known about the forms of calling Identify that are not common. Thread-safe. */
final class OtherForms {
    /** Nothing is known against any form. */
    static final OtherForms UNTRIED = of(Map.of());

    private final Map<CallForm, Tried> tried = new ConcurrentHashMap<>();
    private final Map<CallForm, Object> locks = new ConcurrentHashMap<>();
    private final Function<CallForm, Tried> check;
    private final boolean allTried;

    private OtherForms(Function<CallForm, Tried> check, boolean allTried) {
        this.check = check;
        this.allTried = allTried;
    }

    /**
     * What came of trying one.
     *
     * @param failing whether it stores less than other forms do
     * @param answeredWrongly whether an accepted call has another answer than it should
     * @param withOtherStatus whether the status of that answer is another
     */
    record Tried(boolean failing, boolean answeredWrongly, boolean withOtherStatus) {
        /** Nothing is wrong with it. */
        static final Tried WELL = new Tried(false, false, false);
    }

    /** All of them were tried. */
    static OtherForms of(Map<CallForm, Tried> all) {
        OtherForms forms = new OtherForms(form -> Tried.WELL, true);
        forms.tried.putAll(all);
        return forms;
    }

    /** Each is tried when it is asked for, and once. */
    static OtherForms triedWhenNeeded(Function<CallForm, Tried> check) {
        return new OtherForms(check, false);
    }

    boolean areAllTried() {
        return allTried;
    }

    /** What is known about a form; nothing is known against a common one. */
    Tried of(CallForm form) {
        if (form.common()) {
            return Tried.WELL;
        }
        synchronized (locks.computeIfAbsent(form, none -> new Object())) {
            Tried known = tried.get(form);
            if (known == null) {
                known = check.apply(form);
                tried.put(form, known);
            }
            return known;
        }
    }

    /** Those of which that is known so far. */
    List<CallForm> known(Predicate<Tried> what) {
        return tried.entrySet().stream()
                .filter(form -> what.test(form.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
