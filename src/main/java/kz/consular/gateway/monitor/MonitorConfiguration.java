package kz.consular.gateway.monitor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.Interventions;
import kz.consular.gateway.delivery.OrderPost;
import kz.consular.gateway.node.DailyRemoval;
import kz.consular.gateway.node.ForRole;
import kz.consular.gateway.node.Role;
import kz.consular.gateway.report.NodeName;
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
            JdbcRemoteOrders orders,
            JdbcClient jdbc,
            MonitorSettings settings,
            Clock clock) {
        var alarms = new JdbcOldAlarms(jdbc);
        return new DailyRemoval(
                "the monitor",
                settings.keep(),
                List.of(consignments::forget, deadlines::forget, orders::forget, (before, _) -> alarms.forget(before)),
                clock);
    }

    @Bean
    JdbcNodes nodes(JdbcClient jdbc) {
        return new JdbcNodes(jdbc);
    }

    @Bean
    JdbcRemoteOrders remoteOrders(JdbcClient jdbc) {
        return new JdbcRemoteOrders(jdbc);
    }

    @Bean
    Courier courier(NodeName here, JdbcRemoteOrders orders, OrderPost post, Clock clock) {
        return new Courier(here, orders, post, clock);
    }

    @Bean
    FarMissions farMissions(JdbcNodes nodes, NodeName here) {
        return new FarMissions(nodes, here);
    }

    @Bean
    SelfTestCall selfTestCall(Optional<SelfTests> here, FarMissions missions, Courier courier) {
        return new SelfTestCall(here, missions, courier);
    }

    @Bean
    Hand hand(Interventions interventions, Courier courier, JdbcConsignmentLines lines) {
        return new Hand(interventions, courier, lines);
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
    Ticker reportTicker() {
        return new Ticker();
    }

    @Bean
    Screens screens() {
        return new Screens();
    }

    @Bean
    Chronicle chronicle(
            JdbcConsignmentLines consignments,
            JdbcDeadlineLines deadlines,
            JdbcRemoteOrders orders,
            JdbcNodes nodes,
            TransactionOperations transactions,
            Ticker ticker,
            Clock clock) {
        return new Chronicle(consignments, deadlines, orders, nodes, transactions, ticker, clock);
    }

    @Bean
    OverviewBoard overviewBoard(
            JdbcConsignmentLines consignments,
            JdbcNodes nodes,
            MonitorSettings settings,
            Clock clock,
            Ticker ticker,
            Screens screens) {
        var survey = new Survey(consignments, nodes, settings, clock);
        return new OverviewBoard(survey::draw, ticker, screens, System::nanoTime);
    }
}
