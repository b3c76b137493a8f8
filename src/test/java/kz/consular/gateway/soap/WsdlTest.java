package kz.consular.gateway.soap;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.consular.gateway.soap.envelope.SoapLimits;
import kz.consular.gateway.soap.envelope.SoapPort;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.storage.StorageSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

@DisplayName("The endpoint serves the files of the contract")
class WsdlTest extends SoapEndpointTest {
    private static final Pattern IMPORT = Pattern.compile("schemaLocation=\"([^\"]+)\"");

    private String get(URI address) throws Exception {
        var answer = officer.send(HttpRequest.newBuilder(address).build(), ofString());
        assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
        return answer.body();
    }

    private URI wsdl(SoapPort port) {
        return URI.create(node.address(port) + "?wsdl");
    }

    @ParameterizedTest
    @EnumSource(SoapPort.class)
    void each_port_serves_both_addresses_at_the_host_of_the_request(SoapPort port) throws Exception {
        var served = get(wsdl(port));

        for (var each : SoapPort.values()) {
            assertThat(served).contains("location=\"" + node.address(each) + "\"");
        }
        assertThat(served).doesNotContain("localhost:8443");
    }

    @ParameterizedTest
    @EnumSource(SoapPort.class)
    void the_wsdl_is_the_file_apart_from_addresses(SoapPort port) throws Exception {
        assertThat(withoutAddresses(get(wsdl(port)))).isEqualTo(withoutAddresses(file("mission.wsdl")));
    }

    @Test
    void every_schema_is_the_file_apart_from_addresses() throws Exception {
        var fetched = new TreeMap<String, String>();
        fetch(wsdl(SoapPort.INLINE), fetched);

        assertThat(fetched.keySet())
                .containsExactly(
                        "wsdl", "xsd=application.xsd", "xsd=mission.xsd", "xsd=office-channel.xsd", "xsd=xmlmime.xsd");
        for (var schema : fetched.entrySet()) {
            var name = schema.getKey().equals("wsdl")
                    ? "mission.wsdl"
                    : schema.getKey().substring("xsd=".length());
            assertThat(withoutAddresses(schema.getValue())).isEqualTo(withoutAddresses(file(name)));
        }
    }

    @Test
    void the_query_may_be_in_capital_letters() throws Exception {
        assertThat(get(URI.create(node.address(SoapPort.MTOM) + "?WSDL"))).contains("definitions");
    }

    @Test
    void no_other_file_is_served() throws Exception {
        var other = HttpRequest.newBuilder(URI.create(node.address(SoapPort.MTOM) + "?xsd=../application.yaml"));

        assertFault(send(other.build()), FaultReason.MALFORMED_MESSAGE);
    }

    private void fetch(URI address, Map<String, String> fetched) throws Exception {
        if (!fetched.containsKey(address.getQuery())) {
            var served = get(address);
            fetched.put(address.getQuery(), served);
            for (var location : IMPORT.matcher(served).results().toList()) {
                fetch(address.resolve(location.group(1)), fetched);
            }
        }
    }

    private static String file(String name) throws IOException {
        return Files.readString(Path.of("wsdl", name));
    }

    private static String withoutAddresses(String xml) {
        return xml.replaceAll("ocation=\"[^\"]*\"", "ocation");
    }

    @Test
    void the_documentation_names_the_default_limits() throws Exception {
        var limits = node.bean(SoapLimits.class);
        var documentation = get(wsdl(SoapPort.MTOM)).replaceAll("\\s+", " ");

        assertThat(documentation)
                .contains(
                        limits.documents() + " copies",
                        mebibytes(limits.document()) + " a copy and " + mebibytes(limits.application())
                                + " an application on MissionPort",
                        mebibytes(limits.inlineMessage()) + " a whole message on MissionInlinePort",
                        mebibytes(limits.xml()) + " for the XML part of a message on MissionPort",
                        mebibytes(defaultReserve()) + " beyond that stay in reserve");
    }

    private static DataSize defaultReserve() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("gateway.storage", StorageSettings.class)
                .reserve();
    }

    private static String mebibytes(DataSize size) {
        return size.toMegabytes() + " MiB";
    }
}
