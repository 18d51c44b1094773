package io.identifycompliance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.Connection;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.record.BasicAnswer;
import io.identifycompliance.reference.Reference;
import io.identifycompliance.reference.ReferenceHost;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.variants.Variant;
import io.identifycompliance.reference.variants.Variants;
import io.identifycompliance.run.Calibration;
import io.identifycompliance.run.RunContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No basic question is answered with no by a target that is right but slow, lagging or out of order, on any wire: each
 * variant by itself. {@link VariantsIT} asks those that it runs together.
 */
class BasicsOfVariantsIT {
    private static final String REVISION = "2026-07-15";
    private static final int AT_ONCE = 6;
    private static final Duration PROCESSING_TIMEOUT = Duration.ofSeconds(10);

    @Test
    @Tag("nightly")
    void are_never_no() throws Exception {
        List<String> wrong = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (ReferenceHost host = ReferenceHost.start()) {
            List<Future<List<String>>> asked = new ArrayList<>();
            for (Variant variant : Variants.all()) {
                for (String wire : WireFormats.NAMES) {
                    asked.add(threads.submit(() -> noes(host, variant.name(), wire)));
                }
            }
            for (Future<List<String>> one : asked) {
                wrong.addAll(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> noes(ReferenceHost host, String variant, String wire) {
        ReferenceOptions options = ReferenceOptions.defaults().withVariants(Set.of(variant));
        try (Reference reference = host.open(options);
                RateLimitedTransport transport =
                        new RateLimitedTransport(Connection.to(reference.root()), PROCESSING_TIMEOUT, "test")) {
            RunContext context = new RunContext(
                    WireFormats.named(wire, REVISION),
                    transport,
                    Keys.of(options.publicKey(), options.privateKey()),
                    "rbasics",
                    PROCESSING_TIMEOUT,
                    Duration.ZERO,
                    new AtomicInteger());
            new Calibration(context).run();
            List<BasicAnswer> answers = context.basics().answers();
            List<String> noes = new ArrayList<>();
            if (answers.isEmpty()) {
                noes.add(variant + " on " + wire + ": nothing was asked");
            }
            answers.stream()
                    .filter(BasicAnswer::saysNo)
                    .map(answer -> variant + " on " + wire + ": " + answer.sentence())
                    .forEach(noes::add);
            return noes;
        }
    }
}
