package kz.consular.gateway.console.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import kz.consular.gateway.console.ConsolePaths;
import kz.consular.gateway.console.ConsoleSettings;
import kz.consular.gateway.console.PortSeparationValve;
import kz.consular.gateway.console.StaffRole;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the {@link Frame} around each page of the console. */
final class Framing implements HandlerInterceptor {
    private static final String WEBJAR = "META-INF/maven/org.webjars.npm/%s/pom.properties";

    private final ConsoleSettings settings;
    private final ConsolePaths paths;
    private final LocaleResolver languages;
    private final String htmx = version("htmx.org");
    private final String sse = version("htmx-ext-sse");

    Framing(ConsoleSettings settings, ConsolePaths paths, LocaleResolver languages) {
        this.settings = settings;
        this.paths = paths;
        this.languages = languages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && PortSeparationValve.called(request)) {
            page.addObject("frame", frame(request));
        }
    }

    private Frame frame(HttpServletRequest request) {
        var language = languages.resolveLocale(request);
        var staff = staff();
        return new Frame(
                language.toLanguageTag(),
                staff.map(Authentication::getName).orElse(null),
                staff.filter(Framing::mayAct).isPresent(),
                paths.pages(),
                choices(request, language),
                htmx,
                sse,
                settings.zone());
    }

    private static Optional<Authentication> staff() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(one -> one.getAuthorities().containsAll(StaffRole.VIEWER.authorities()));
    }

    private static boolean mayAct(Authentication staff) {
        return staff.getAuthorities().containsAll(StaffRole.OPERATOR.authorities());
    }

    private static List<Frame.Language> choices(HttpServletRequest request, Locale current) {
        var here = here(request);
        return PageLanguage.LANGUAGES.stream()
                .map(language -> new Frame.Language(
                        language.toLanguageTag(),
                        PageLanguage.name(language),
                        here.replaceQueryParam(PageLanguage.CHOICE, language.toLanguageTag())
                                .build()
                                .toUriString(),
                        language.equals(current)))
                .toList();
    }

    /** Of a page about an error: the one that was asked for. */
    private static UriComponentsBuilder here(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return UriComponentsBuilder.newInstance().path(path).query(request.getQueryString());
    }

    private static String version(String webjar) {
        try {
            Properties properties =
                    PropertiesLoaderUtils.loadProperties(new ClassPathResource(WEBJAR.formatted(webjar)));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("This program was packed without " + webjar + ". Package it anew.", e);
        }
    }
}
