package kz.consular.gateway.cli.admin;

import org.jspecify.annotations.Nullable;

/** What the command line obliges to give. */
final class RequiredOption {
    private RequiredOption() {}

    static <T> T the(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The command line is run by picocli, which demands this value");
        }
        return value;
    }
}
