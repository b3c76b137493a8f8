package kz.consular.gateway.console.accounts;

import java.util.Optional;

/** The accounts with a password. */
@FunctionalInterface
public interface Accounts {
    Optional<Account> find(String name);

    /** No accounts: an OpenID Connect provider signs all staff in. */
    static Accounts none() {
        return _ -> Optional.empty();
    }
}
