package kz.consular.gateway.console.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.console.PortSeparationValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of the pages: the one last chosen in the footer, else the first supported language of the browser. Calls of officers
 * and clerks are not affected. Spring MVC requires the bean name.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
final class PageLanguage implements LocaleResolver, HandlerInterceptor {
    /** The query parameter of the links in the footer. */
    static final String CHOICE = "lang";

    static final List<Locale> LANGUAGES = List.of(Locale.of("kk"), Locale.of("ru"), Locale.ENGLISH);
    private static final Map<String, String> NAMES = Map.of("kk", "Қазақша", "ru", "Русский", "en", "English");
    private static final String COOKIE = "console-language";
    private static final String CHOSEN = PageLanguage.class.getName() + ".chosen";

    /** The name of the language in the language itself. */
    static String name(Locale language) {
        return Objects.requireNonNull(NAMES.get(language.toLanguageTag()));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (PortSeparationValve.called(request)) {
            known(request.getParameter(CHOICE)).ifPresent(language -> setLocale(request, response, language));
        }
        return true;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (!PortSeparationValve.called(request)) {
            return request.getLocale();
        }
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        return Stream.concat(remembered(request), asked(request)).findFirst().orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        request.setAttribute(CHOSEN, language);
        if (response != null && language != null) {
            var cookie = ResponseCookie.from(COOKIE, language.toLanguageTag())
                    .path("/")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .maxAge(Duration.ofDays(365))
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    private static Stream<Locale> remembered(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> known(value).stream());
    }

    private static Stream<Locale> asked(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream().flatMap(locale -> known(locale.getLanguage()).stream());
    }

    private static Optional<Locale> known(@Nullable String language) {
        return LANGUAGES.stream()
                .filter(supported -> supported.getLanguage().equals(language))
                .findFirst();
    }
}
