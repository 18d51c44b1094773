package io.identifycompliance.client.wire;

import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.KnownWire;
import java.util.List;

/** The wire formats that the harness speaks. */
public final class WireFormats {
    /** The names, in the order of their age. */
    public static final List<String> NAMES = KnownWire.IDS;

    private WireFormats() {}

    /**
     * The wire format of that name.
     *
     * @param revision the date that the successor's requests carry
     */
    public static WireFormat named(String name, String revision) {
        KnownWire known = KnownWire.named(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no wire format called " + name + "."));
        return switch (known) {
            case V2022 -> new Wire2022();
            case REVISION -> new WireRevision(revision);
        };
    }
}
