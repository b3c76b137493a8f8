package kz.consular.gateway.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kz.consular.gateway.messaging.broker.BrokerAddress;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.TransportConstants;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.DiskFullMessagePolicy;
import org.springframework.util.unit.DataSize;

/**
 * How the embedded broker keeps its word in little room: durable, with bounded memory, and with a journal that begins
 * small.
 *
 * @param diskReserve below this the broker takes nothing more
 * @param serverId tells brokers of one process apart
 */
record EmbeddedBrokerLayout(Path folder, String deadLetter, DataSize diskReserve, int serverId) {

    static final String EXPIRED = "delivery.expired";
    /** Nobody counts on a report that was not read in time. */
    private static final String REPORTS = "delivery.reports";

    private static final SimpleString DROPPED = SimpleString.of("");

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** A message up to 2 MiB is written in one piece, for half the cost of a large message; its record must fit. */
    private static final int JOURNAL_BUFFER = (int) DataSize.ofKilobytes(2304).toBytes();

    private static final int JOURNAL_FILE = (int) DataSize.ofMegabytes(8).toBytes();
    /** More in use are compacted, for what waits long, and the ids of messages that came, hold each of them. */
    private static final int JOURNAL_FILES_BEFORE_COMPACTING = 10;
    /** What compacting sets free at once must find room; to make a new file means to write all of it before its first record. */
    private static final int JOURNAL_SPARE_FILES = 12;
    /**
     * By so many of each queue's last messages a duplicate is known here. It comes from a sender that died, or was halted, with a single
     * message under way; whoever receives knows all duplicates. Ids of 1 MB messages lie in five files, 20,000, as by default, in more
     * than may be in use, so that all would be compacted again and again.
     */
    private static final int IDS = 32;
    /** A lone durable commit waits 0.1 ms for company, not 3.3 as by default. */
    private static final int JOURNAL_BUFFER_NANOS = 100_000;

    private static final int PAGE = (int) DataSize.ofMegabytes(2).toBytes();
    /** What all queues together may hold in memory; the rest is paged to disk. */
    private static final long MEMORY = DataSize.ofMegabytes(16).toBytes();

    static EmbeddedBrokerLayout in(Path folder, String deadLetter, DataSize diskReserve) {
        return new EmbeddedBrokerLayout(folder, deadLetter, diskReserve, NEXT.getAndIncrement());
    }

    BrokerAddress address() {
        return new BrokerAddress("vm://" + serverId);
    }

    Configuration configuration() {
        var configuration = new ConfigurationImpl()
                .setName("embedded-" + serverId)
                .setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration(new TransportConfiguration(
                        InVMAcceptorFactory.class.getName(), Map.of(TransportConstants.SERVER_ID_PROP_NAME, serverId)))
                .addAddressSetting("#", addressSettings())
                .addAddressSetting(REPORTS, addressSettings().setExpiryAddress(DROPPED))
                .addAddressConfiguration(queue(deadLetter))
                .addAddressConfiguration(queue(EXPIRED))
                .setIDCacheSize(IDS)
                .setGlobalMaxSize(MEMORY)
                .setMinDiskFree(diskReserve.toBytes());
        return journal(configuration);
    }

    private Configuration journal(Configuration configuration) {
        return configuration
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setJournalType(JournalType.NIO)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalFileSize(JOURNAL_FILE)
                .setJournalMinFiles(2)
                .setJournalCompactMinFiles(JOURNAL_FILES_BEFORE_COMPACTING)
                .setJournalPoolFiles(JOURNAL_SPARE_FILES)
                .setJournalBufferSize_NIO(JOURNAL_BUFFER)
                .setJournalBufferTimeout_NIO(JOURNAL_BUFFER_NANOS);
    }

    /**
     * What is rolled back comes again after a second, then ever later up to an hour, without end: only delivery itself
     * decides that a message is beyond help.
     */
    private AddressSettings addressSettings() {
        return new AddressSettings()
                .setAutoCreateQueues(true)
                .setAutoCreateAddresses(true)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setDeadLetterAddress(SimpleString.of(deadLetter))
                .setExpiryAddress(SimpleString.of(EXPIRED))
                .setMaxDeliveryAttempts(-1)
                .setRedeliveryDelay(Duration.ofSeconds(1).toMillis())
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(Duration.ofHours(1).toMillis())
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setDiskFullMessagePolicy(DiskFullMessagePolicy.FAIL)
                .setPageSizeBytes(PAGE)
                .setMaxReadPageBytes(PAGE)
                .setPrefetchPageBytes(PAGE)
                .setInitialQueueBufferSize(128);
    }

    private static CoreAddressConfiguration queue(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(QueueConfiguration.of(name).setAddress(name).setRoutingType(RoutingType.ANYCAST));
    }
}
