package kz.consular.gateway.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.soap.envelope.SoapPort;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Answers {@code ?wsdl} and {@code ?xsd=…} with the files of the contract. Only the addresses of ports and schemas
 * change: they name the host that was called. CXF would generate the files anew.
 */
final class WsdlFilter extends OncePerRequestFilter {
    private static final String WSDL = "mission.wsdl";
    private static final Set<String> SCHEMAS =
            Set.of("mission.xsd", "application.xsd", "office-channel.xsd", "xmlmime.xsd");
    private static final String ADDRESS_IN_FILE = "https://localhost:8443" + SoapPort.SERVICES;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var file = requestedFile(request);
        if (file.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var services = ServletUriComponentsBuilder.fromContextPath(request)
                .path(SoapPort.SERVICES)
                .toUriString();
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write(read(file.get())
                        .replace(ADDRESS_IN_FILE, services)
                        .replace("schemaLocation=\"", "schemaLocation=\"" + services + SoapPort.MTOM.path() + "?xsd="));
    }

    private static Optional<String> requestedFile(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        return "wsdl".equalsIgnoreCase(request.getQueryString())
                ? Optional.of(WSDL)
                : Optional.ofNullable(request.getParameter("xsd")).filter(SCHEMAS::contains);
    }

    private static String read(String file) throws IOException {
        try (var content = WsdlFilter.class.getResourceAsStream("/wsdl/" + file)) {
            if (content == null) {
                throw new IllegalStateException("The program is incomplete: wsdl/" + file + " is not in it");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
