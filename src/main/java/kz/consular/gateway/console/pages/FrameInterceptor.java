package kz.consular.gateway.console.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import kz.consular.gateway.console.ConsolePaths;
import kz.consular.gateway.console.PortSeparationValve;
import kz.consular.gateway.console.StaffRole;
import kz.consular.gateway.domain.AlmatyCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/** Adds the {@link Frame} to the model of each page of the console. */
@Component
final class FrameInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    private static final String WEBJAR = "META-INF/maven/org.webjars.npm/%s/pom.properties";

    private final ConsolePaths paths;
    private final PageLanguage languages;
    private final String htmx = version("htmx.org");
    private final String sse = version("htmx-ext-sse");

    FrameInterceptor(ConsolePaths paths, PageLanguage languages) {
        this.paths = paths;
        this.languages = languages;
    }

    /**
     * The parts of a page around its content. Templates know it as {@code frame}.
     *
     * @param lang the language of the page, for {@code <html lang>}
     * @param who the name of the signed-in person; null before the sign-in
     * @param mayAct whether that person is an operator
     * @param pages whether this node has pages beside the sign-in
     * @param languages the languages to choose from, with the address of this page in each
     * @param htmx the version of htmx in its address
     * @param sse the version of the htmx extension for server-sent events
     */
    record Frame(
            String lang,
            @Nullable String who,
            boolean mayAct,
            boolean pages,
            List<Language> languages,
            String htmx,
            String sse,
            ZoneId zone) {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

        record Language(String tag, String name, String href, boolean current) {}

        Frame {
            languages = List.copyOf(languages);
        }

        /** A time for people. The template adds the machine-readable time in {@code <time datetime>}. */
        public String time(Instant at) {
            return TIME.format(at.atZone(zone));
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(languages);
        interceptors.addInterceptor(this);
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
                staff.filter(FrameInterceptor::mayAct).isPresent(),
                paths.pages(),
                choices(request, language),
                htmx,
                sse,
                AlmatyCalendar.ALMATY);
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

    /** The requested address, also on the page of an error. */
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
