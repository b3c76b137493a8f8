package kz.consular.gateway.console.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts of {@code gateway.console.accounts}, read again when the file changes. */
public final class AccountFile implements Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(AccountFile.class);
    private static final Set<PosixFilePermission> FORBIDDEN = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    private final Path file;
    private Version read;
    private Map<String, Account> accounts;

    /** The version of the file, known without reading its content. */
    private record Version(FileTime modified, long size) {
        static Version of(Path file) throws IOException {
            return new Version(Files.getLastModifiedTime(file), Files.size(file));
        }

        static final Version NONE = new Version(FileTime.fromMillis(0), -1);
    }

    /** @throws IllegalArgumentException when the file cannot be used; the message names the line */
    public AccountFile(Path file) {
        this.file = file;
        try {
            this.read = Version.of(file);
            this.accounts = read(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "gateway.console.accounts names " + file + ", which cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Account> find(String name) {
        return Optional.ofNullable(current().get(name));
    }

    /** If the changed file cannot be used, the last accounts stay in force and the log has one error. */
    private synchronized Map<String, Account> current() {
        var now = version();
        if (!now.equals(read)) {
            read = now;
            try {
                accounts = read(file);
                LOG.info("Read the accounts of IT staff again");
            } catch (IOException | IllegalArgumentException e) {
                LOG.error("The accounts of IT staff cannot be read; the last ones stay in force. {}", e.getMessage());
            }
        }
        return accounts;
    }

    private Version version() {
        try {
            return Version.of(file);
        } catch (IOException gone) {
            return Version.NONE;
        }
    }

    private static Map<String, Account> read(Path file) throws IOException {
        requirePrivate(file);
        var accounts = new HashMap<String, Account>();
        var number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                add(line, file + ", line " + number, accounts);
            }
        }
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("gateway.console.accounts names " + file
                    + ", which holds no account. Add a line that the command console-account makes.");
        }
        return Map.copyOf(accounts);
    }

    private static void add(String line, String place, Map<String, Account> accounts) {
        try {
            var account = Account.of(line);
            if (accounts.putIfAbsent(account.name(), account) != null) {
                throw new IllegalArgumentException("The name " + account.name() + " is there twice");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("gateway.console.accounts, " + place + ": " + e.getMessage() + ".", e);
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(FORBIDDEN::contains)) {
            throw new IllegalArgumentException("gateway.console.accounts names " + file
                    + ", which others can read or change. Close it to them: chmod 600 " + file);
        }
    }
}
