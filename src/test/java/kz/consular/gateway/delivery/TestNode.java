package kz.consular.gateway.delivery;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.intervention.InterventionOutcome;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.intervention.Interventions;
import kz.consular.gateway.delivery.outbound.Outbox;
import kz.consular.gateway.delivery.records.ConsignmentEntry;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.delivery.records.Intervention;
import kz.consular.gateway.demo.TestBroker;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.fault.BrokerProcess;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.signature.TestSeals;
import kz.consular.gateway.signature.keys.SealKey;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.tracing.Traceparent;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Delivery as a node runs it, on a real database and a real broker, with one mission and two offices. */
public final class TestNode implements AutoCloseable, ConsignmentHandler {

    public static final Party BERLIN = Party.of("mission.BERLIN");
    public static final Party OFFICE = Party.of("office.711110000");
    public static final Party OTHER_OFFICE = Party.of("office.751110000");
    public static final CaseNumber CASE = new CaseNumber("BERLIN-2026-000017");

    public final TestSeals seals;
    public final List<Object> events = new CopyOnWriteArrayList<>();
    public final List<Arrival> examined = new CopyOnWriteArrayList<>();
    public final List<MessageId> recorded = new CopyOnWriteArrayList<>();
    private final ConfigurableApplicationContext context;
    private Function<Arrival, Optional<RefusalReason>> opinion = _ -> Optional.empty();

    /** What a test may change about a node before it starts. */
    public static final class Plan {
        private final Path data;
        private final Map<String, Object> settings = new LinkedHashMap<>();
        private Optional<TestSeals> seals = Optional.empty();
        private Clock clock = Clock.systemUTC();
        private UnaryOperator<ReceiveLimiter> arrivals = UnaryOperator.identity();
        private Optional<String> stranger = Optional.empty();
        private boolean deaf;
        private UnaryOperator<ConnectionFactory> line = UnaryOperator.identity();

        public Plan(Path data) {
            this.data = data;
            with(TestDatabase.SQLITE);
            settings.put("gateway.data", data.toString());
            settings.put("gateway.storage.reserve", "1MB");
            // Keeps the whole country, which is not under test, from being made.
            settings.put("gateway.signing.keystore", "none");
        }

        public Plan with(String setting, Object value) {
            settings.put(setting, value);
            return this;
        }

        public Plan without(String setting) {
            settings.remove(setting);
            return this;
        }

        public Plan with(TestDatabase database) {
            settings.putAll(database.settings(data));
            return this;
        }

        /** One of several nodes: their database and their containers are in this folder. */
        public Plan sharing(TestDatabase database, Path folder) {
            settings.putAll(database.settings(folder));
            return with("gateway.storage.containers", folder.resolve("containers"));
        }

        public Plan with(TestBroker broker) {
            return with("gateway.broker.url", broker.url());
        }

        /** A standalone broker, reached with the key of one of its nodes. */
        public Plan with(BrokerProcess broker, String node) {
            return withArguments(broker.settings(node));
        }

        /** Settings as they stand on a command line. */
        public Plan withArguments(List<String> arguments) {
            for (var setting : arguments) {
                var parts = setting.substring("--".length()).split("=", 2);
                with(parts[0], parts[1]);
            }
            return this;
        }

        public Plan with(Clock other) {
            clock = other;
            return this;
        }

        /** Lets in what arrives, and keeps those who send. */
        public Plan with(ReceiveLimiter other) {
            arrivals = _ -> other;
            return this;
        }

        public Plan with(TestSeals other) {
            seals = Optional.of(other);
            return this;
        }

        public Plan with(BreakableLine other) {
            return with(other::around);
        }

        public Plan with(UnaryOperator<ConnectionFactory> other) {
            line = other;
            return this;
        }

        /** A party whose seal is good, but whose queue another node reads. */
        public Plan withStranger(Party party) {
            stranger = Optional.of(party.address());
            return this;
        }

        /** Its queues are read by other nodes. */
        public Plan listeningToNothing() {
            deaf = true;
            return this;
        }

        public Map<String, Object> settings() {
            return Map.copyOf(settings);
        }

        public TestNode start() {
            return new TestNode(this);
        }

        private TestSeals seals() {
            var parties = Stream.concat(Stream.of(BERLIN, OFFICE, OTHER_OFFICE).map(Party::address), stranger.stream());
            return seals.orElseGet(() -> TestSeals.in(data.resolve("pki"), parties.toArray(String[]::new)));
        }
    }

    public static Plan on(Path data) {
        return new Plan(data);
    }

    private TestNode(Plan plan) {
        seals = plan.seals();
        context = new SpringApplicationBuilder(
                        Scanned.class,
                        hidden("demo.EmbeddedBrokerConfiguration"),
                        hidden("tracing.TracingConfiguration"),
                        TransactionAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        FlywayAutoConfiguration.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(plan.settings)
                .initializers(context -> prepare((GenericApplicationContext) context, plan))
                .run();
    }

    /** No configuration by annotation, or the whole program would find it too. */
    @ComponentScan({
        "kz.consular.gateway.delivery",
        "kz.consular.gateway.messaging",
        "kz.consular.gateway.persistence",
        "kz.consular.gateway.storage"
    })
    static class Scanned {}

    private static Class<?> hidden(String name) {
        try {
            return Class.forName("kz.consular.gateway." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private void prepare(GenericApplicationContext context, Plan plan) {
        context.registerBean(Clock.class, () -> plan.clock);
        context.registerBean(SealKeys.class, () -> new KeysHere(seals, plan.stranger, plan.deaf));
        context.registerBean(SealVerifier.class, () -> seals.verifier());
        context.registerBean(ConsignmentHandler.class, () -> this);
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case ConnectionFactory broker -> plan.line.apply(broker);
                    case ReceiveLimiter arrivals when name.equals("receiveLimiter") -> plan.arrivals.apply(arrivals);
                    default -> bean;
                };
            }
        });
        context.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof DeliveryEvent told && isOfConsignment(told)) {
                events.add(told);
            }
        });
    }

    /** The events of what was sent, without its failed attempts. */
    private static boolean isOfConsignment(DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.Sent _,
                    DeliveryEvent.Receipted _,
                    DeliveryEvent.Refused _,
                    DeliveryEvent.Held _,
                    DeliveryEvent.Resumed _,
                    DeliveryEvent.SentAgain _,
                    DeliveryEvent.GivenUp _ -> true;
            case DeliveryEvent.AttemptFailed _, DeliveryEvent.ArrivalAnswered _ -> false;
        };
    }

    private record KeysHere(SealKeys all, Optional<String> stranger, boolean deaf) implements SealKeys {
        @Override
        public SortedSet<String> names() {
            var names = new TreeSet<>(all.names());
            stranger.ifPresent(names::remove);
            return deaf ? new TreeSet<>() : names;
        }

        @Override
        public SealKey key(String name) {
            return all.key(name);
        }
    }

    /** What the handler of this node answers from now on. */
    public void rejects(Function<Arrival, Optional<RefusalReason>> reason) {
        opinion = reason;
    }

    /** Within the transaction that tells the event, by its thread. */
    public void whenever(Class<?> event, Runnable then) {
        context.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) told -> {
            if (event.isInstance(told.getPayload())) {
                then.run();
            }
        });
    }

    @Override
    public boolean accepts(ConsignmentKind kind, Party recipient) {
        return kind == ConsignmentKind.DOSSIER;
    }

    @Override
    public HandlerResponse examine(Arrival arrival) {
        examined.add(arrival);
        return opinion.apply(arrival)
                .<HandlerResponse>map(HandlerResponse.Reject::new)
                .orElseGet(() -> new HandlerResponse.Accept(
                        () -> recorded.add(arrival.consignment().id())));
    }

    /** A dossier from Berlin to the office, its container kept in the store. */
    public Consignment dossier() {
        return dossier(seals.seal(containers().newTemporaryFile(), BERLIN.address()));
    }

    /** A dossier from Berlin to another party. */
    public Consignment dossier(Party recipient) {
        return dossier(seals.seal(containers().newTemporaryFile(), BERLIN.address()), recipient);
    }

    public Consignment dossier(SealedContainer container) {
        return dossier(container, OFFICE);
    }

    private Consignment dossier(SealedContainer container, Party recipient) {
        containers().keep(container);
        return new Consignment(
                MessageId.next(),
                CASE,
                ConsignmentKind.DOSSIER,
                BERLIN,
                recipient,
                container.digest(),
                container.size(),
                Clock.systemUTC().instant(),
                Optional.of(new Traceparent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")));
    }

    /** The same container under a number of its own. */
    public Consignment another(Consignment consignment) {
        return new Consignment(
                MessageId.next(),
                consignment.caseNumber(),
                consignment.kind(),
                consignment.sender(),
                consignment.recipient(),
                consignment.digest(),
                consignment.size(),
                Clock.systemUTC().instant(),
                consignment.traceparent());
    }

    public Consignment send(Consignment consignment) {
        bean(TransactionOperations.class).executeWithoutResult(_ -> sendWithin(consignment));
        return consignment;
    }

    /** Within the transaction of the caller. */
    public Consignment sendWithin(Consignment consignment) {
        bean(Outbox.class).send(consignment);
        return consignment;
    }

    public String state(Consignment consignment) {
        return jdbc().sql("SELECT state FROM consignment WHERE id = ?")
                .param(consignment.id().value())
                .query(String.class)
                .single();
    }

    /** Why attempts at it failed, a line each. */
    public String causes(Consignment consignment) {
        return String.join(
                "\n",
                jdbc().sql("SELECT cause FROM delivery_attempt WHERE consignment_id = ?")
                        .param(consignment.id().value())
                        .query(String.class)
                        .list());
    }

    /** A person's intervention in the delivery of the consignment. */
    public InterventionOutcome intervene(Intervention.Action action, Consignment consignment) {
        return intervene(UUID.randomUUID(), action, consignment.id());
    }

    public InterventionOutcome intervene(UUID id, Intervention.Action action, MessageId consignment) {
        return bean(Interventions.class)
                .carryOut(new InterventionRequest(id, consignment, action, "aigerim", Optional.of("Made up.")));
    }

    public ConsignmentEntry entry(Consignment consignment) {
        return bean(DeliveryRecords.class).find(consignment.id()).orElseThrow();
    }

    public ContainerStore containers() {
        return bean(ContainerStore.class);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
