package io.identifycompliance.reference.points;

import java.util.Optional;
import java.util.function.Supplier;

/** A layer that is compared with the right reference. */
final class ComparedLayer {
    private static final ThreadLocal<Boolean> PREVIEWING = ThreadLocal.withInitial(() -> false);

    private final Runnable differs;
    private final boolean remembers;

    /**
     * Such a layer.
     *
     * @param differs is run where the layer comes to something else
     * @param remembers whether the layer has a memory, so that it must see each request once
     */
    ComparedLayer(Runnable differs, boolean remembers) {
        this.differs = differs;
        this.remembers = remembers;
    }

    /** Reports that the layer comes to something else. */
    void differs() {
        differs.run();
    }

    /** Whether a function is evaluated for a preview that the layer would not have asked for. */
    boolean isSuspended() {
        return remembers && PREVIEWING.get();
    }

    /** The preview of what an update leads to, made once, however many layers ask for it. */
    static <T> Supplier<T> preview(Supplier<T> preview) {
        return new Supplier<>() {
            private Optional<T> made = Optional.empty();

            @Override
            public T get() {
                if (made.isEmpty()) {
                    PREVIEWING.set(true);
                    try {
                        made = Optional.of(preview.get());
                    } finally {
                        PREVIEWING.set(false);
                    }
                }
                return made.get();
            }
        };
    }
}
