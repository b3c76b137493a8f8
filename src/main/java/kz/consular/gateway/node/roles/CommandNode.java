package kz.consular.gateway.node.roles;

import java.util.List;
import java.util.Map;
import kz.consular.gateway.signature.SignatureConfiguration;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/**
 * An application context for one command, whether the node runs or not. It contains the {@link ForCommands} beans, created lazily.
 */
public final class CommandNode implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private CommandNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** What a command does about tables that are older than this program. */
    public enum Tables {
        /** Leaves them, and fails: a node of the older version may be at work on them. */
        AS_THEY_ARE,
        /** Brings them up to date, as the start of a node does. */
        UP_TO_DATE
    }

    /** @param settings such as {@code --gateway.data=data}; they win over {@code config/application.yaml} */
    public static CommandNode open(Tables tables, List<String> settings) {
        return new CommandNode(new SpringApplicationBuilder(CommandContext.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .properties(Map.of("spring.main.banner-mode", "off"))
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("whatToDoAboutTables", FlywayMigrationStrategy.class, () -> strategy(tables)))
                .run(settings.toArray(String[]::new)));
    }

    private static FlywayMigrationStrategy strategy(Tables tables) {
        return switch (tables) {
            case AS_THEY_ARE -> CommandNode::mustBeUpToDate;
            case UP_TO_DATE -> Flyway::migrate;
        };
    }

    private static void mustBeUpToDate(Flyway flyway) {
        if (flyway.info().pending().length > 0) {
            throw new IllegalStateException("The tables in the database are older than this program. Start the node"
                    + " with this version first, or use the version that it runs.");
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A setting as the node itself would read it. */
    public @Nullable String setting(String name) {
        return context.getEnvironment().getProperty(name);
    }

    @Override
    public void close() {
        context.close();
        // What would do so was never started; and the next node in this process would get no log file of its own.
        LoggingSystem.get(CommandNode.class.getClassLoader()).cleanUp();
    }

    /** No configuration by annotation, or a node at work would find it too. */
    @ComponentScan(
            basePackages = "kz.consular.gateway",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = ForCommands.class))
    // The module signature is below this one and cannot bear its annotation.
    @Import(SignatureConfiguration.class)
    @ImportAutoConfiguration({
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class CommandContext {

        /** The context asks for it by this name. */
        @Bean
        LifecycleProcessor lifecycleProcessor() {
            return new NothingStarts();
        }
    }
}
