package kz.consular.gateway.console.pages;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kz.consular.gateway.console.ConsolePaths;
import kz.consular.gateway.console.ConsoleSettings;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The frame of the pages, and their words. */
@Configuration(proxyBeanMethods = false)
public class PagesConfiguration {

    /** Spring MVC asks for it by this name. */
    @Bean
    PageLanguage localeResolver() {
        return new PageLanguage();
    }

    @Bean
    MessageSource messageSource() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages", "monitor");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Locale.ENGLISH);
        return words;
    }

    @Bean
    WebMvcConfigurer consoleFrame(ConsoleSettings settings, ConsolePaths paths, PageLanguage language) {
        var framing = new Framing(settings, paths, language);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(language);
                interceptors.addInterceptor(framing);
            }
        };
    }

    @Bean
    ProblemPage problemPage() {
        return new ProblemPage();
    }
}
