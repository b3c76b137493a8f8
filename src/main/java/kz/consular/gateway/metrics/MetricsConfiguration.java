package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import java.util.Optional;
import kz.consular.gateway.delivery.records.JdbcBacklog;
import kz.consular.gateway.health.CertificatesInUse;
import kz.consular.gateway.health.NodeHealth;
import kz.consular.gateway.mission.cases.JdbcUndelivered;
import kz.consular.gateway.office.decisions.JdbcDecisionsDue;
import kz.consular.gateway.storage.ContainerStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the metrics together; the actuator shows them to Prometheus. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
    /** Other parties write these codes; there are a dozen. */
    private static final int MOST_REFUSAL_CODES = 100;

    @Bean
    MeterFilter fewRefusalCodes() {
        return MeterFilter.maximumAllowableTags("gateway.refusals", "code", MOST_REFUSAL_CODES, MeterFilter.deny());
    }

    @Bean
    DeliveryMeters deliveryMeters(MeterRegistry registry) {
        return new DeliveryMeters(registry);
    }

    @Bean
    LodgingMeters lodgingMeters(MeterRegistry registry) {
        return new LodgingMeters(registry);
    }

    @Bean
    FaultMeters faultMeters(MeterRegistry registry) {
        return new FaultMeters(registry);
    }

    @Bean
    BacklogGauges backlogGauges(JdbcBacklog rows, MeterRegistry registry, Clock clock) {
        return new BacklogGauges(rows, registry, clock);
    }

    @Bean
    CaseGauges caseGauges(
            ObjectProvider<JdbcUndelivered> missions,
            ObjectProvider<JdbcDecisionsDue> offices,
            MeterRegistry registry,
            Clock clock) {
        return new CaseGauges(
                Optional.ofNullable(missions.getIfAvailable()),
                Optional.ofNullable(offices.getIfAvailable()),
                registry,
                clock);
    }

    @Bean
    HealthGauges healthGauges(NodeHealth node, MeterRegistry registry) {
        return new HealthGauges(node, registry);
    }

    @Bean
    CertificateGauges certificateGauges(CertificatesInUse certificates, MeterRegistry registry, Clock clock) {
        return new CertificateGauges(certificates, registry, clock);
    }

    @Bean
    DiskGauges diskGauges(ContainerStore containers, MeterRegistry registry) {
        return new DiskGauges(containers.disk(), registry);
    }

    @Bean
    FigureRefresh figures(ObjectProvider<FigureRefresh.Gauges> gauges, MeterRegistry registry, Clock clock) {
        return new FigureRefresh(gauges.orderedStream().toList(), registry, clock);
    }
}
