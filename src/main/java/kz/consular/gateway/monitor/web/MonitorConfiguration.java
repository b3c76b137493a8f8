package kz.consular.gateway.monitor.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.intervention.Interventions;
import kz.consular.gateway.delivery.monitoring.CommandSender;
import kz.consular.gateway.monitor.alerts.JdbcOldAlarms;
import kz.consular.gateway.monitor.commands.InterventionService;
import kz.consular.gateway.monitor.commands.RemoteCommandSender;
import kz.consular.gateway.monitor.commands.SelfTestRequest;
import kz.consular.gateway.monitor.overview.MonitorSettings;
import kz.consular.gateway.monitor.overview.OverviewCache;
import kz.consular.gateway.monitor.overview.OverviewQuery;
import kz.consular.gateway.monitor.overview.SseSubscribers;
import kz.consular.gateway.monitor.projection.ChangeFlag;
import kz.consular.gateway.monitor.projection.JdbcConsignmentLines;
import kz.consular.gateway.monitor.projection.JdbcDeadlineLines;
import kz.consular.gateway.monitor.projection.JdbcNodes;
import kz.consular.gateway.monitor.projection.JdbcRemoteCommands;
import kz.consular.gateway.monitor.projection.JdbcSelfTestLines;
import kz.consular.gateway.monitor.projection.KnownOffices;
import kz.consular.gateway.monitor.projection.RemoteMissions;
import kz.consular.gateway.monitor.projection.ReportProjection;
import kz.consular.gateway.monitor.protocol.NodeName;
import kz.consular.gateway.node.loop.DailyRemoval;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.selftest.SelfTests;
import kz.consular.gateway.territory.OfficeDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MonitorSettings.class)
@ForRole(Role.MONITOR)
class MonitorConfiguration {

    @Bean
    JdbcConsignmentLines consignmentLines(JdbcClient jdbc) {
        return new JdbcConsignmentLines(jdbc);
    }

    @Bean
    JdbcSelfTestLines selfTestLines(JdbcClient jdbc) {
        return new JdbcSelfTestLines(jdbc);
    }

    @Bean
    JdbcDeadlineLines deadlineLines(JdbcClient jdbc) {
        return new JdbcDeadlineLines(jdbc);
    }

    @Bean
    DailyRemoval monitorRemoval(
            JdbcConsignmentLines consignments,
            JdbcDeadlineLines deadlines,
            JdbcRemoteCommands orders,
            JdbcClient jdbc,
            Clock clock) {
        var alarms = new JdbcOldAlarms(jdbc);
        return new DailyRemoval(
                "the monitor",
                MonitorSettings.KEEP,
                List.of(consignments::forget, deadlines::forget, orders::forget, (before, _) -> alarms.forget(before)),
                clock);
    }

    @Bean
    JdbcNodes nodes(JdbcClient jdbc) {
        return new JdbcNodes(jdbc);
    }

    @Bean
    JdbcRemoteCommands remoteOrders(JdbcClient jdbc) {
        return new JdbcRemoteCommands(jdbc);
    }

    @Bean
    RemoteCommandSender courier(NodeName here, JdbcRemoteCommands orders, CommandSender post, Clock clock) {
        return new RemoteCommandSender(here, orders, post, clock);
    }

    @Bean
    RemoteMissions farMissions(JdbcNodes nodes, NodeName here) {
        return new RemoteMissions(nodes, here);
    }

    @Bean
    SelfTestRequest selfTestCall(Optional<SelfTests> here, RemoteMissions missions, RemoteCommandSender courier) {
        return new SelfTestRequest(here, missions, courier);
    }

    @Bean
    InterventionService hand(Interventions interventions, RemoteCommandSender courier, JdbcConsignmentLines lines) {
        return new InterventionService(interventions, courier, lines);
    }

    @Bean
    Wording monitorWording(MessageSource words) {
        return new Wording(words);
    }

    @Bean
    KnownOffices knownOffices(
            ObjectProvider<OfficeDirectory> ofMission, @Value("${gateway.directory.offices:}") String file) {
        return KnownOffices.of(
                Optional.ofNullable(ofMission.getIfAvailable()),
                Optional.of(file).filter(path -> !path.isBlank()).map(Path::of));
    }

    @Bean
    PartyNames partyNames(KnownOffices offices) {
        return new PartyNames(offices);
    }

    @Bean
    ChangeFlag reportTicker() {
        return new ChangeFlag();
    }

    @Bean
    SseSubscribers screens() {
        return new SseSubscribers();
    }

    @Bean
    ReportProjection chronicle(
            JdbcConsignmentLines consignments,
            JdbcDeadlineLines deadlines,
            JdbcRemoteCommands orders,
            JdbcNodes nodes,
            TransactionOperations transactions,
            ChangeFlag ticker,
            Clock clock) {
        return new ReportProjection(consignments, deadlines, orders, nodes, transactions, ticker, clock);
    }

    @Bean
    OverviewCache overviewBoard(
            JdbcConsignmentLines consignments,
            JdbcNodes nodes,
            MonitorSettings settings,
            Clock clock,
            ChangeFlag ticker,
            SseSubscribers screens) {
        var survey = new OverviewQuery(consignments, nodes, settings, clock);
        return new OverviewCache(survey::draw, ticker, screens, System::nanoTime);
    }
}
