package kz.consular.gateway.console.security;

import static kz.consular.gateway.console.ConsolePaths.ACTUATOR;
import static kz.consular.gateway.console.ConsolePaths.ASSETS;
import static kz.consular.gateway.console.ConsolePaths.BACK_FROM_PROVIDER;
import static kz.consular.gateway.console.ConsolePaths.SIGN_IN;
import static kz.consular.gateway.console.ConsolePaths.SIGN_OUT;
import static kz.consular.gateway.console.ConsolePaths.TO_PROVIDER;
import static kz.consular.gateway.console.ConsolePaths.WEBJARS;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import kz.consular.gateway.console.PortSeparationValve;
import kz.consular.gateway.console.StaffRole;
import kz.consular.gateway.console.accounts.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is asked of whoever calls, on each port. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
    private static final String VIEWER = StaffRole.VIEWER.name();
    private static final String OPERATOR = StaffRole.OPERATOR.name();

    /** Pages bring all that they need with them, and nothing is written into them. */
    private static final String CONTENT =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'";

    private static final String BROWSER_FEATURES =
            "camera=(), display-capture=(), geolocation=(), microphone=()," + " payment=(), usb=()";

    private static final RequestMatcher CONSOLE = PortSeparationValve::called;

    /** What came to the console and has no business there. */
    @Bean
    @Order(0)
    SecurityFilterChain consoleRefusals(HttpSecurity http) {
        return http.securityMatcher(
                        request -> PortSeparationValve.refusal(request).isPresent())
                .addFilterAfter(new Refusal(), HeaderWriterFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::strict)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** For the tools that IT staff already run: each call says who it is. They only read. */
    @Bean
    @Order(1)
    SecurityFilterChain consoleTools(HttpSecurity http) {
        return http.securityMatcher(new AndRequestMatcher(CONSOLE, path(ACTUATOR + "/**")))
                .httpBasic(basic -> basic.realmName("IT staff"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::strict)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, ACTUATOR + "/health/liveness", ACTUATOR + "/health/readiness")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, ACTUATOR + "/**")
                        .hasRole(VIEWER)
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Who may look reads pages; only who may act sends forms. */
    @Bean
    @Order(2)
    SecurityFilterChain consolePages(
            HttpSecurity http,
            Accounts accounts,
            SignInRecord records,
            ObjectProvider<StaffOfProvider> provider,
            Clock clock) {
        var asked = pageAskedFor();
        var comingAndGoing = new SignInAuditHandler(records, asked);
        signIn(http, provider.getIfAvailable(), comingAndGoing, new FailedSignIn(records));
        return http.securityMatcher(CONSOLE)
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SIGN_OUT))
                        .addLogoutHandler(comingAndGoing)
                        .logoutSuccessUrl(SIGN_IN + "?left"))
                .sessionManagement(session ->
                        session.sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::migrateSession))
                .csrf(csrf -> csrf.csrfTokenRepository(forms()))
                .requestCache(cache -> cache.requestCache(asked))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new SignInFirst()))
                .addFilterBefore(new SessionExpiryFilter(accounts, clock), AuthorizationFilter.class)
                .headers(SecurityConfiguration::strict)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(SIGN_IN, SIGN_IN + "/**", ASSETS + "/**", WEBJARS + "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .hasRole(VIEWER)
                        .anyRequest()
                        .hasRole(OPERATOR))
                .build();
    }

    /** With a form, or elsewhere where a provider does it. */
    private static void signIn(
            HttpSecurity http, @Nullable StaffOfProvider provider, SignInAuditHandler came, FailedSignIn failed) {
        if (provider == null) {
            http.formLogin(form -> form.loginPage(SIGN_IN).successHandler(came).failureHandler(failed));
        } else {
            http.oauth2Login(login -> login.loginPage(SIGN_IN)
                    .authorizationEndpoint(there -> there.baseUri(TO_PROVIDER))
                    .redirectionEndpoint(back -> back.baseUri(BACK_FROM_PROVIDER + "/*"))
                    .userInfoEndpoint(user -> user.oidcUserService(provider))
                    .successHandler(came)
                    .failureHandler(failed));
        }
    }

    /** Officers and clerks are known by their certificates, which the counter and the desk ask for themselves. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain counterAndDesk() {
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
    }

    /** Every filter would time itself at every call, and nobody asks for that. */
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(features -> features.policy(BROWSER_FEATURES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // Sent over TLS only; the names below this one may be somebody else's.
                .httpStrictTransportSecurity(tls -> tls.includeSubDomains(false));
    }

    /** In a cookie, so that nobody who has not signed in takes up memory here. */
    private static CookieCsrfTokenRepository forms() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("console-form");
        tokens.setCookieCustomizer(
                cookie -> cookie.sameSite("Strict").httpOnly(true).path("/"));
        return tokens;
    }

    private static CookieRequestCache pageAskedFor() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod()) && SignInFirst.isPage(request));
        return cache;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.pathPattern(pattern);
    }
}
