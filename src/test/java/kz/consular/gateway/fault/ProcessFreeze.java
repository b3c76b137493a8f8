package kz.consular.gateway.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Stops processes without ending them. To their peers this looks like a silent connection. */
final class ProcessFreeze {

    private ProcessFreeze() {}

    static void begin(ProcessHandle process) {
        signal("-STOP", process);
    }

    static void end(ProcessHandle process) {
        signal("-CONT", process);
    }

    private static void signal(String signal, ProcessHandle process) {
        var command = Stream.concat(
                Stream.of("kill", signal),
                Stream.concat(Stream.of(process), process.descendants()).map(each -> Long.toString(each.pid())));
        try {
            if (new ProcessBuilder(command.toList())
                            .inheritIO()
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    != 0) {
                throw new IllegalStateException(List.of(signal, process.pid()) + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
