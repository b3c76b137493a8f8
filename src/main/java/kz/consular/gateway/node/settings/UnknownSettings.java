package kz.consular.gateway.node.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Stops the start for a setting that this program does not have, such as one mistyped, which would else be passed over in
 * silence. Environment variables are let pass: other programs name theirs as they like.
 */
final class UnknownSettings implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var known = KnownSettings.load(application.getClassLoader());
        environment.getPropertySources().stream()
                .flatMap(UnknownSettings::names)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(KnownSettings.PREFIX))
                .filter(name -> !known.has(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "There is no setting " + name + ". Those like it are " + known.like(name) + ".");
                });
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> enumerable
                        && !(source instanceof SystemEnvironmentPropertySource)
                ? Arrays.stream(enumerable.getPropertyNames())
                : Stream.empty();
    }

    /** After all that may add settings. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 2;
    }
}
