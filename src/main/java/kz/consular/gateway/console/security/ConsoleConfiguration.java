package kz.consular.gateway.console.security;

import java.time.Clock;
import java.util.List;
import kz.consular.gateway.console.ConsoleSettings;
import kz.consular.gateway.console.JdbcAudit;
import kz.consular.gateway.console.accounts.AccountFile;
import kz.consular.gateway.console.accounts.Accounts;
import kz.consular.gateway.console.accounts.OneTimeAccount;
import kz.consular.gateway.console.accounts.PasswordHashing;
import kz.consular.gateway.node.loop.DailyRemoval;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** The source of the accounts, the session cookie, and the retention of the audit. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

    @Bean
    Accounts accounts(
            ConsoleSettings settings, PasswordHashing hashing, ObjectProvider<ClientRegistrationRepository> providers) {
        return settings.accountFile()
                .<Accounts>map(AccountFile::new)
                .orElseGet(() -> providers.getIfAvailable() == null ? new OneTimeAccount(hashing) : Accounts.none());
    }

    /** Lax if a provider redirects to this console from its own site: a browser would not send a strict cookie then. */
    @Bean
    CookieSameSiteSupplier sessionCookie(ObjectProvider<ClientRegistrationRepository> providers) {
        var sameSite = providers.getIfAvailable() == null ? Cookie.SameSite.STRICT : Cookie.SameSite.LAX;
        return CookieSameSiteSupplier.of(sameSite).whenHasName("console-session");
    }

    @Bean
    DailyRemoval auditRemoval(JdbcAudit audit, Clock clock) {
        return new DailyRemoval("the audit", ConsoleSettings.AUDIT_KEEP, List.of(audit::forget), clock);
    }
}
