package kz.consular.gateway.monitor.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.monitor.alerts.JdbcAlerts;
import kz.consular.gateway.monitor.overview.MonitorSettings;
import kz.consular.gateway.monitor.projection.JdbcConsignmentLines;
import kz.consular.gateway.monitor.projection.JdbcDeadlineLines;
import kz.consular.gateway.monitor.projection.JdbcRemoteCommands;
import kz.consular.gateway.node.loop.DailyRemoval;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.territory.OfficeDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The known offices and the retention of the monitor. */
@Configuration(proxyBeanMethods = false)
@ForRole(Role.MONITOR)
class MonitorConfiguration {

    @Bean
    KnownOffices knownOffices(
            ObjectProvider<OfficeDirectory> ofMission, @Value("${gateway.directory.offices:}") String file) {
        return KnownOffices.of(
                Optional.ofNullable(ofMission.getIfAvailable()),
                Optional.of(file).filter(path -> !path.isBlank()).map(Path::of));
    }

    @Bean
    DailyRemoval monitorRemoval(
            JdbcConsignmentLines consignments,
            JdbcDeadlineLines deadlines,
            JdbcRemoteCommands commands,
            JdbcAlerts alerts,
            Clock clock) {
        return new DailyRemoval(
                "the monitor",
                MonitorSettings.KEEP,
                List.of(
                        consignments::forget,
                        deadlines::forget,
                        commands::forget,
                        (before, _) -> alerts.forget(before)),
                clock);
    }
}
