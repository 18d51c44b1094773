package io.identifycompliance.junit;

import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicNode;

/** Tests for JUnit to run one after another, while others are still added. */
final class NodeQueue {
    /** Empty at the end. */
    private final BlockingQueue<Optional<DynamicNode>> nodes = new LinkedBlockingQueue<>();

    void add(DynamicNode node) {
        nodes.add(Optional.of(node));
    }

    /** No other will be added. */
    void end() {
        nodes.add(Optional.empty());
    }

    /** Each of them once it is there, until the end. To be called once. */
    Stream<DynamicNode> stream() {
        return StreamSupport.stream(new Nodes(), false);
    }

    private Optional<DynamicNode> take() {
        try {
            return nodes.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for identify-compliance.", e);
        }
    }

    private final class Nodes extends Spliterators.AbstractSpliterator<DynamicNode> {
        private boolean over;

        private Nodes() {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        }

        @Override
        public boolean tryAdvance(Consumer<? super DynamicNode> use) {
            // A stream may ask again at the end.
            Optional<DynamicNode> node = over ? Optional.empty() : take();
            over = node.isEmpty();
            node.ifPresent(use);
            return !over;
        }
    }
}
