package kz.consular.gateway.storage;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The system's memory of files. What is written once, read once and then rests for days need not stay there: pages given back at once
 * are used for the next file, where to grow is dear on a virtual machine (each page is one that its host has to find) and drives out
 * what others read again.
 */
final class PageCache {
    private static final Logger LOG = LoggerFactory.getLogger(PageCache.class);
    private static final int READ_ONLY_NOT_INHERITED = 02000000;
    private static final int NOT_NEEDED = 4;

    private static final Optional<PageCache> OF_LINUX = ofLinux();

    private final MethodHandle open;
    private final MethodHandle advise;
    private final MethodHandle close;

    private PageCache(Linker linker) {
        var functions = linker.defaultLookup();
        open = linker.downcallHandle(
                functions.findOrThrow("open"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        advise = linker.downcallHandle(
                functions.findOrThrow("posix_fadvise"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_INT));
        close = linker.downcallHandle(
                functions.findOrThrow("close"), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    }

    /** The numbers above are those of Linux on these processors. */
    private static Optional<PageCache> ofLinux() {
        var known = System.getProperty("os.name").equals("Linux")
                && switch (System.getProperty("os.arch")) {
                    case "amd64", "aarch64" -> true;
                    default -> false;
                };
        if (!known) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PageCache(Linker.nativeLinker()));
        } catch (IllegalCallerException | NoSuchElementException e) {
            LOG.info("Files that rest stay in the system's memory: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Asks the system to let go of what it holds of a file that was forced to disk ({@code posix_fadvise}, POSIX.1-2024). A mere advice:
     * nobody depends on its being taken, and a file that is gone meanwhile is none to be held.
     */
    static void letGo(Path file) {
        OF_LINUX.ifPresent(here -> here.advise(file));
    }

    private void advise(Path file) {
        try (var arena = Arena.ofConfined()) {
            var descriptor = (int) open.invokeExact(arena.allocateFrom(file.toString()), READ_ONLY_NOT_INHERITED);
            if (descriptor >= 0) {
                var _ = (int) advise.invokeExact(descriptor, 0L, 0L, NOT_NEEDED);
                var _ = (int) close.invokeExact(descriptor);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Functions of the system throw nothing.", e);
        }
    }
}
