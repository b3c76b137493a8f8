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
 * The configuration of the embedded broker: durable, with bounded memory, and with a journal that starts small.
 *
 * @param diskReserve with less free space the broker accepts no message
 * @param serverId unique among the brokers of one process
 */
record EmbeddedBrokerLayout(Path folder, String deadLetter, DataSize diskReserve, int serverId) {

    static final String EXPIRED = "delivery.expired";
    /** A report that expires unread is dropped. */
    private static final String REPORTS = "delivery.reports";

    private static final SimpleString DROPPED = SimpleString.of("");

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Holds the record of a message of 2 MiB, which is written in one piece at half the cost of a large message. */
    private static final int JOURNAL_BUFFER = (int) DataSize.ofKilobytes(2304).toBytes();

    private static final int JOURNAL_FILE = (int) DataSize.ofMegabytes(8).toBytes();
    /**
     * With more files in use the journal is compacted. Messages that wait long, and the ids of past messages, keep files in use.
     */
    private static final int JOURNAL_FILES_BEFORE_COMPACTING = 10;
    /** Takes the files that one compaction frees. A new file would have to be written whole before its first record. */
    private static final int JOURNAL_SPARE_FILES = 12;
    /**
     * Ids per queue by which the broker drops a duplicate. A duplicate comes from a sender that died or stood still with a single message
     * under way; the receiver itself recognises every duplicate. With messages of 1 MB these ids lie in five files. The default of 20,000
     * would keep more files in use than the journal may have, and it would be compacted again and again.
     */
    private static final int IDS = 32;
    /** A durable commit waits 0.1 ms for others to be written with, by default 3.3 ms. */
    private static final int JOURNAL_BUFFER_NANOS = 100_000;

    private static final int PAGE = (int) DataSize.ofMegabytes(2).toBytes();
    /** Of the messages of all queues together; more are paged to disk. */
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
     * A message that is rolled back comes again after a second, then after pauses that grow to an hour, without end: only the
     * delivery module decides that a message is a dead letter.
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
