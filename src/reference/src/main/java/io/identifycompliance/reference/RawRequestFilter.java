package io.identifycompliance.reference;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps WireMock from reading queries and forms. It decodes both before matching any stub, and answers 500 to an
 * invalid escape, such as the per cent sign in {@code data={"note":"50% off"}}; the contract has 200 for that. So the
 * query travels in a header, and the content type as well.
 */
final class RawRequestFilter implements Filter {
    /** Carries the query as it was sent. */
    static final String QUERY = "reference-raw-query";

    /** Carries the content type. */
    static final String CONTENT_TYPE = "reference-raw-content-type";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Unread((HttpServletRequest) request), new Plain((HttpServletResponse) response));
    }

    private static final class Unread extends HttpServletRequestWrapper {
        private final HttpServletRequest request;

        Unread(HttpServletRequest request) {
            super(request);
            this.request = request;
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            if (name.equalsIgnoreCase(QUERY)) {
                return request.getQueryString();
            }
            if (name.equalsIgnoreCase(CONTENT_TYPE)) {
                return request.getContentType();
            }
            return name.equalsIgnoreCase("Content-Type") ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            boolean ours = name.equalsIgnoreCase(QUERY)
                    || name.equalsIgnoreCase(CONTENT_TYPE)
                    || name.equalsIgnoreCase("Content-Type");
            if (!ours) {
                return super.getHeaders(name);
            }
            String value = getHeader(name);
            return value == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(value));
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
            names.removeIf(name -> name.equalsIgnoreCase("Content-Type"));
            names.add(QUERY);
            names.add(CONTENT_TYPE);
            names.removeIf(name -> getHeader(name) == null);
            return Collections.enumeration(names);
        }
    }

    /** Removes the header in which WireMock names its stubs. */
    private static final class Plain extends HttpServletResponseWrapper {
        Plain(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase("Matched-Stub-Id")) {
                super.addHeader(name, value);
            }
        }
    }
}
