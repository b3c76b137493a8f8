package kz.consular.gateway.messaging.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.consular.gateway.delivery.TestNode;
import kz.consular.gateway.demo.TestBroker;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Whether the broker answers")
class BrokerCheckTest {
    @TempDir
    Path data;

    @Test
    void is_found_out_each_time_anew() {
        try (var broker = new TestBroker(data.resolve("elsewhere")).start();
                var node = TestNode.on(data).with(broker).start()) {
            var check = node.bean(BrokerCheck.class);
            assertThat(check.trouble()).isEmpty();
            assertThat(check.trouble()).as("over the line that stands").isEmpty();

            broker.stop();
            assertThat(check.trouble()).isPresent();

            broker.start();
            assertThat(check.trouble()).as("over a new line").isEmpty();

            check.stop();
            assertThat(check.trouble()).contains("this node has not started, or is stopping");
        }
    }
}
