package kz.consular.gateway.console.security;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.console.Audit;
import kz.consular.gateway.console.ConsoleConnector;
import kz.consular.gateway.console.ConsolePaths;
import kz.consular.gateway.console.ConsoleSettings;
import kz.consular.gateway.console.JdbcAudit;
import kz.consular.gateway.console.accounts.AccountFile;
import kz.consular.gateway.console.accounts.Accounts;
import kz.consular.gateway.console.accounts.OneTimeAccount;
import kz.consular.gateway.console.accounts.PasswordHashing;
import kz.consular.gateway.node.loop.DailyRemoval;
import kz.consular.gateway.node.roles.NodeRoles;
import kz.consular.gateway.node.roles.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** The port of IT staff, and who they are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
public class ConsoleConfiguration {

    @Bean
    ConsolePaths consolePaths(NodeRoles roles) {
        return new ConsolePaths(roles.roles().contains(Role.MONITOR));
    }

    @Bean
    ConsoleConnector consoleConnector(ConsoleSettings settings, ConsolePaths paths) {
        return new ConsoleConnector(settings, paths);
    }

    @Bean
    PasswordHashing passwordHashing() {
        return new PasswordHashing();
    }

    @Bean
    Accounts accounts(
            ConsoleSettings settings, PasswordHashing hashing, ObjectProvider<ClientRegistrationRepository> providers) {
        return settings.accountFile()
                .<Accounts>map(AccountFile::new)
                .orElseGet(() -> providers.getIfAvailable() == null ? new OneTimeAccount(hashing) : Accounts.none());
    }

    @Bean
    ConsoleAnnouncement consoleAnnouncement(
            ConsoleSettings settings,
            ConsoleConnector connector,
            ConsolePaths paths,
            Accounts accounts,
            ConfigurableEnvironment environment) {
        var made = accounts instanceof OneTimeAccount passing ? Optional.of(passing) : Optional.<OneTimeAccount>empty();
        return new ConsoleAnnouncement(settings, connector, paths, made, environment, System.out);
    }

    /** A provider leads back here from elsewhere, and a strict cookie would not come along. */
    @Bean
    CookieSameSiteSupplier sessionCookie(ObjectProvider<ClientRegistrationRepository> providers) {
        var sameSite = providers.getIfAvailable() == null ? Cookie.SameSite.STRICT : Cookie.SameSite.LAX;
        return CookieSameSiteSupplier.of(sameSite).whenHasName("console-session");
    }

    @Bean
    JdbcAudit audit(JdbcClient jdbc, Clock clock) {
        return new JdbcAudit(jdbc, clock);
    }

    @Bean
    DailyRemoval auditRemoval(JdbcAudit audit, ConsoleSettings settings, Clock clock) {
        return new DailyRemoval("the audit", settings.auditKeep(), List.of(audit::forget), clock);
    }

    @Bean
    SignInRecord signInRecord(Audit audit) {
        return new SignInRecord(audit);
    }

    @Bean
    AccountAuthentication accountAuthentication(
            Accounts accounts, PasswordHashing hashing, SignInRecord records, Clock clock) {
        return new AccountAuthentication(accounts, hashing, new SignInAttempts(clock), records);
    }
}
