package kz.consular.gateway.console.accounts;

import java.util.Optional;

/** Who may sign in with a password. */
@FunctionalInterface
public interface Accounts {
    Optional<Account> find(String name);

    /** Where somebody else signs everybody in. */
    static Accounts none() {
        return _ -> Optional.empty();
    }
}
