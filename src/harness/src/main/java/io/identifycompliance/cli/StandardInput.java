package io.identifycompliance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The input of a program that was started by another: it ends with that one, even if that one is killed. */
final class StandardInput {
    private StandardInput() {}

    /** Ends this JVM, as on Ctrl-C, once the input ends. */
    static void endWith(InputStream input) {
        Thread watch = new Thread(() -> {
            awaitEnd(input);
            System.exit(ExitCode.INTERRUPTED);
        });
        watch.setName("standard input");
        watch.setDaemon(true);
        watch.start();
    }

    /** An input that cannot be read has ended as well. */
    private static void awaitEnd(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            System.err.println("The standard input cannot be read: " + closed.getMessage());
        }
    }
}
