using CanCuoc.Gateway.Asking;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace CanCuoc.Gateway;

/// <summary>Answers whoever knocked beside the door: a wrong address (404), a wrong method (405) or no JSON (415).</summary>
internal static class NoSuchAddress
{
    public static readonly Refusal Here = new(
        "GAT-09",
        "Không có địa chỉ hoặc phương thức này; xem hướng dẫn tại trang chủ.",
        "There is no such address or method; the front page tells how to ask."
    );

    public static Task AnswerAsync(HttpContext http)
    {
        var status = http.Response.StatusCode;
        return status == StatusCodes.Status415UnsupportedMediaType
            ? Problem.WriteAsync(http, SignedRequest.NotJson.For("Content-Type"))
            : Problem.WriteAsync(http, Here, status);
    }
}
