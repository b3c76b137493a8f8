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

/** The filter chains of the two ports. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String VIEWER = StaffRole.VIEWER.name();
    private static final String OPERATOR = StaffRole.OPERATOR.name();

    /** Pages load resources of this console only, and no inline scripts or styles. */
    private static final String CONTENT =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'";

    private static final String BROWSER_FEATURES =
            "camera=(), display-capture=(), geolocation=(), microphone=()," + " payment=(), usb=()";

    private static final RequestMatcher CONSOLE = PortSeparationValve::called;

    /** Calls of the console port that the valve refused. */
    @Bean
    @Order(0)
    SecurityFilterChain consoleRefusals(HttpSecurity http) {
        return http.securityMatcher(
                        request -> PortSeparationValve.refusal(request).isPresent())
                .addFilterAfter(new PortSeparationValve.RefusalFilter(), HeaderWriterFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::strict)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Monitoring tools of IT staff: each call authenticates itself, and reads only. */
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

    /** A viewer reads pages; only an operator sends forms. */
    @Bean
    @Order(2)
    SecurityFilterChain consolePages(
            HttpSecurity http,
            Accounts accounts,
            SignInAudit audit,
            ObjectProvider<OidcStaffService> provider,
            Clock clock) {
        var requestedPages = requestedPages();
        var signIns = new SignInAuditHandler(audit, requestedPages);
        signIn(http, provider.getIfAvailable(), signIns);
        return http.securityMatcher(CONSOLE)
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SIGN_OUT))
                        .addLogoutHandler(signIns)
                        .logoutSuccessUrl(SIGN_IN + "?left"))
                .sessionManagement(session ->
                        session.sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::migrateSession))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .requestCache(cache -> cache.requestCache(requestedPages))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new SignInEntryPoint()))
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

    /** By form, or by an OpenID Connect provider. */
    private static void signIn(HttpSecurity http, @Nullable OidcStaffService provider, SignInAuditHandler signIns) {
        if (provider == null) {
            http.formLogin(
                    form -> form.loginPage(SIGN_IN).successHandler(signIns).failureHandler(signIns));
        } else {
            http.oauth2Login(login -> login.loginPage(SIGN_IN)
                    .authorizationEndpoint(endpoint -> endpoint.baseUri(TO_PROVIDER))
                    .redirectionEndpoint(endpoint -> endpoint.baseUri(BACK_FROM_PROVIDER + "/*"))
                    .userInfoEndpoint(user -> user.oidcUserService(provider))
                    .successHandler(signIns)
                    .failureHandler(signIns));
        }
    }

    /** Officers and clerks authenticate by certificates, which their endpoints check themselves. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain officersAndClerks() {
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
    }

    /** Without observations: no report uses the timing of each filter. */
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
                // Sent over TLS only. Sub-domains of this host may belong to another party.
                .httpStrictTransportSecurity(tls -> tls.includeSubDomains(false));
    }

    /** The token is in a cookie, so that a caller who has not signed in uses no memory of this node. */
    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("console-form");
        tokens.setCookieCustomizer(
                cookie -> cookie.sameSite("Strict").httpOnly(true).path("/"));
        return tokens;
    }

    private static CookieRequestCache requestedPages() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(
                request -> HttpMethod.GET.matches(request.getMethod()) && SignInEntryPoint.isPage(request));
        return cache;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.pathPattern(pattern);
    }
}
