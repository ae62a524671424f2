package org.v6ready.lab;

import java.util.function.Function;
import org.v6ready.lab.web.LabAnswer;

/// The pages the lab's websites show.
final class LabPages {
  private LabPages() {}

  /// A commune's page, with `head` and `body` markup of its own.
  static String html(String title, String head, String body) {
    return """
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8"><title>%s</title>%s</head>
        <body><header><h1>%s</h1><nav><ul><li>Giới thiệu</li><li>Tin tức</li><li>Thủ tục</li></ul></nav></header>
        <main><p>Thông báo lịch tiếp công dân của Ủy ban nhân dân xã, thủ tục hành chính trực tuyến,
        văn bản chỉ đạo điều hành và thông tin liên hệ của bộ phận một cửa.</p>
        <p>Người dân nộp hồ sơ trực tuyến không phải đến trụ sở, theo dõi kết quả bằng mã hồ sơ.</p>%s</main>
        <footer>© Ủy ban nhân dân xã</footer></body></html>
        """
        .formatted(title, head, title, body);
  }

  /// The page at `/`, 404 elsewhere.
  static Function<String, LabAnswer> site(String title, String head, String body) {
    return path -> path.equals("/") ? LabAnswer.page(html(title, head, body)) : LabAnswer.error(404);
  }

  static Function<String, LabAnswer> plain(String title) {
    return site(title, "", "");
  }

  /// What a web server shows before anyone has set it up.
  static Function<String, LabAnswer> defaultPage() {
    return _ ->
        LabAnswer.page(
            "<!DOCTYPE html><html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1>"
                + "<p>If you see this page, the nginx web server is successfully installed and working. Further"
                + " configuration is required.</p></body></html>");
  }

  /// A style sheet, a script or a picture: anything but a page.
  static Function<String, LabAnswer> assets() {
    return path ->
        path.endsWith(".css")
            ? LabAnswer.text(200, "text/css", "body{color:#222}")
            : LabAnswer.text(200, "text/javascript", "console.log('lab')");
  }
}
