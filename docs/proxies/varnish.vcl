vcl 4.1;

# Varnish in front of Tiyu: caches responses to GET as their headers allow, and serves stale responses while it revalidates
# them. Tested by test/service/proxies.test.ts with Varnish of Debian 12.
# Start it with -p http_gzip_support=off: the service compresses. 启动时加 -p http_gzip_support=off，压缩由服务完成。
# Varnish 作为 Tiyu 的反向代理：按响应声明的时间缓存 GET 响应，核对期间先返回旧响应。

import directors;
import std;

# Health check: a server that is not ready gets no requests. 健康检查：未就绪的服务器不接收请求。
probe ready {
  .url = "/health/ready";
  .interval = 2s;
  .timeout = 1s;
  .window = 3;
  .threshold = 2;
  .initial = 2;
}

backend one {
  .host = "127.0.0.1";
  .port = "4000";
  .probe = ready;
}

# backend two { .host = "10.0.0.2"; .port = "4000"; .probe = ready; }

sub vcl_init {
  new servers = directors.round_robin();
  servers.add_backend(one);
  # servers.add_backend(two);
}

sub vcl_recv {
  set req.backend_hint = servers.backend();

  # Health checks are never cached. 健康检查不经缓存。
  if (req.url ~ "^/health/") {
    return (pass);
  }

  # Largest request body, the same as the limit of the service. 请求体上限，与服务一致。
  if (std.integer(req.http.Content-Length, 0) > 1000000) {
    return (synth(413));
  }

  # Event streams bypass the cache. 事件流直接通过。
  if (req.http.Accept ~ "text/event-stream") {
    return (pipe);
  }

  # Cookies and credentials have no effect: all data are public. 数据全部公开，Cookie 与凭据无意义。
  unset req.http.Cookie;
  unset req.http.Authorization;

  # Reduces Accept-Encoding to the preferred coding, so that fewer variants are cached. 归并 Accept-Encoding，减少缓存的变体。
  if (req.http.Accept-Encoding ~ "br") {
    set req.http.Accept-Encoding = "br";
  } elsif (req.http.Accept-Encoding ~ "gzip") {
    set req.http.Accept-Encoding = "gzip";
  } else {
    unset req.http.Accept-Encoding;
  }
}

sub vcl_backend_response {
  # Varnish takes the TTL from s-maxage and the grace period from stale-while-revalidate. Responses past both are kept for a
  # while, so that they can be revalidated by ETag. 过期内容再保留一段时间，以便用 ETag 核对。
  set beresp.keep = 1d;
}

sub vcl_deliver {
  if (obj.hits > 0) {
    set resp.http.X-Cache = "HIT";
  } else {
    set resp.http.X-Cache = "MISS";
  }
}
