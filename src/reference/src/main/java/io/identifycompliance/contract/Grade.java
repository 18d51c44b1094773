package io.identifycompliance.contract;

import java.util.Locale;

/** What a verdict rests on, from the weakest to the strongest. */
public enum Grade {
    /** Nothing was read back that could serve as proof. */
    NONE,
    /** An effect that was waited for was read back, or the answer itself was judged. */
    DIRECT_ANSWER,
    /** A later request on the same profile was processed; the judged one had been sent before it. */
    FOLLOW_UP_FENCE,
    /** A marker in the very request that was judged was processed. */
    SAME_REQUEST_FENCE,
    /** It was confirmed again after the settle window. */
    SETTLE_WINDOW;

    /** The name in reports, as in {@code same-request-fence}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A list of {@link #id() names} as people read it: {@code same-request fence}, as the fence is in the request. */
    public static String inWords(String ids) {
        return ids.replace("-fence", " fence").replace("-window", " window").replace("-answer", " answer");
    }
}
