package kz.consular.gateway.operations;

import org.jspecify.annotations.Nullable;

/** What the command line obliges to give. */
final class Given {
    private Given() {}

    static <T> T the(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The command line is run by picocli, which demands this value");
        }
        return value;
    }
}
