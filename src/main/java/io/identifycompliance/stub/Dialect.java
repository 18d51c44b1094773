package io.identifycompliance.stub;

import java.util.Optional;

/** One wire format of the reference. */
interface Dialect {
    /** Answers a call; empty where it belongs to another format. */
    Optional<Reply> answer(Call call);
}
