package kz.consular.gateway.monitor.alerts;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.monitor.overview.OverviewCache;
import kz.consular.gateway.monitor.projection.JdbcDeadlineLines;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlarmSettings.class)
@ForRole(Role.MONITOR)
class AlarmConfiguration {

    @Bean
    AlarmWatch alarmWatch(
            AlarmSettings settings,
            ObjectProvider<MailSender> post,
            JdbcClient jdbc,
            OverviewCache board,
            JdbcDeadlineLines deadlines,
            Clock clock) {
        var bells = Stream.concat(webhook(settings).stream(), letter(settings, post).stream())
                .map(channel -> new AlarmNotifier(channel, new JdbcAlarms(jdbc, channel.name()), clock))
                .toList();
        return new AlarmWatch(bells, board, deadlines, clock);
    }

    private static Optional<AlarmChannel> webhook(AlarmSettings settings) {
        return settings.webhook().map(address -> new WebhookAlertChannel(address, settings.webhookToken()));
    }

    private static Optional<AlarmChannel> letter(AlarmSettings settings, ObjectProvider<MailSender> post) {
        if (settings.mailTo().isEmpty()) {
            return Optional.empty();
        }
        var sender = post.getIfAvailable();
        if (sender == null) {
            throw new IllegalArgumentException(
                    "gateway.alarm.mail-to is set, but spring.mail.host is not. Set it to the mail server.");
        }
        return Optional.of(new EmailAlertChannel(sender, settings.mailFrom().orElseThrow(), settings.mailTo()));
    }
}
