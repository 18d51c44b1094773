package io.identifycompliance.junit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * {@code verify} in a JVM of its own, which ends with this one: its standard input stays open until then. What it writes is
 * always read, its messages to this JVM's standard output.
 */
final class ChildProcess {
    private static final String MAIN = "io.identifycompliance.cli.Main";
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmn24m",
            "-XX:MetaspaceSize=96m",
            "-Dfile.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");
    private static final int KEPT_LINES = 40;

    private final Process process;
    private final Deque<String> latest = new ArrayDeque<>();
    private final Consumer<String> console;
    private final Thread messages;
    private volatile long latestLine = System.nanoTime();

    private ChildProcess(Process process, Consumer<String> console) {
        this.process = process;
        this.console = console;
        messages = background("messages", () -> forEachLine(process.getErrorStream(), this::message));
    }

    /**
     * Starts one. Throws UncheckedIOException if it cannot.
     *
     * @param environment more variables, with the keys
     * @param arguments of {@code verify}
     */
    static ChildProcess start(Path distribution, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", distribution.resolve("lib") + "/*", MAIN, "verify"));
        command.addAll(arguments);
        return start(command, environment, System.out::println);
    }

    /** The same for any command, with its messages to that console. */
    static ChildProcess start(List<String> command, Map<String, String> environment, Consumer<String> console) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        if (hasPlainLocale(builder.environment())) {
            builder.environment().put("LC_ALL", "C.UTF-8");
        }
        try {
            return new ChildProcess(builder.start(), console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether Java would name no file beyond ASCII: in the locales C and POSIX, or without any. */
    private static boolean hasPlainLocale(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(locale -> !locale.isEmpty())
                .findFirst()
                .map(locale -> locale.equals("C") || locale.equals("POSIX"))
                .orElse(true);
    }

    /** Reads its standard output in the background, and then waits for its end. */
    void follow(Consumer<EventLine> events, Runnable atEnd) {
        background("events", () -> {
            try {
                forEachLine(process.getInputStream(), line -> {
                    if (line.startsWith("{")) {
                        events.accept(EventLine.of(line));
                    } else {
                        message(line);
                    }
                });
                process.waitFor();
                messages.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                atEnd.run();
            }
        });
    }

    /** Ends it once it has written nothing for that long: it hangs. */
    void endAfterSilence(Duration most) {
        background("watch", () -> {
            try {
                long silent = 0;
                while (silent < most.toNanos()) {
                    if (process.waitFor(most.toNanos() - silent, TimeUnit.NANOSECONDS)) {
                        return;
                    }
                    silent = System.nanoTime() - latestLine;
                }
                message("identify-compliance wrote nothing for " + most.toSeconds() + " s, so it was ended.");
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** How it ended; only once it has. */
    int exitCode() {
        return process.exitValue();
    }

    /** Its latest messages. */
    String messages() {
        synchronized (latest) {
            return String.join("\n", latest);
        }
    }

    /** Ends it, if it has not ended. */
    void end() {
        process.destroy();
    }

    private void message(String line) {
        console.accept(line);
        synchronized (latest) {
            latest.addLast(line);
            if (latest.size() > KEPT_LINES) {
                latest.removeFirst();
            }
        }
    }

    private void forEachLine(InputStream in, Consumer<String> use) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                latestLine = System.nanoTime();
                use.accept(line);
            }
        } catch (IOException ended) {
            use.accept("The output of identify-compliance ended early: " + ended.getMessage());
        }
    }

    private static Thread background(String name, Runnable work) {
        Thread thread = new Thread(work, "identify-compliance " + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
