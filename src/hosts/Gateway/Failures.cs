using System.Data.Common;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CanCuoc.Gateway;

/// <summary>What an agency is told when something broke. Why stands in the log, never in the answer.</summary>
internal static partial class Failures
{
    public static readonly Refusal TooLarge = new(
        "GAT-05",
        "Yêu cầu lớn hơn 16 KiB.",
        "The request is larger than 16 KiB."
    );

    public static readonly Refusal Malformed = new(
        "GAT-06",
        "Yêu cầu HTTP không hợp lệ hoặc bị ngắt giữa chừng.",
        "The HTTP request is malformed or broke off."
    );

    public static readonly Refusal Unreachable = new(
        "GAT-07",
        "Cơ sở dữ liệu tạm thời không truy cập được; hãy thử lại với mã nonce mới.",
        "The database cannot be reached for now; try again with a new nonce."
    );

    public static readonly Refusal TooSlow = new(
        "GAT-08",
        "Hệ thống đang quá tải nên chưa trả lời kịp; hãy thử lại với mã nonce mới.",
        "The registry is too busy to answer in time; try again with a new nonce."
    );

    public static readonly Refusal Broken = new(
        "GAT-99",
        "Hệ thống gặp lỗi; hãy báo cho cơ quan quản lý kèm thời điểm hỏi.",
        "The registry failed; tell its operator when you asked."
    );

    public static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The agency hung up: nobody is left to be told.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            var refusal = Of(failure);
            if (refusal == Unreachable || refusal == Broken)
                LogFailure(http.RequestServices.GetRequiredService<ILogger<GatewayParts>>(), refusal.Code, failure);
            await Problem.WriteAsync(http, refusal);
        }
    }

    private static Refusal Of(Exception failure) =>
        failure switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge,
            BadHttpRequestException => Malformed,
            _ when (failure as DbException ?? failure.InnerException as DbException) is not null => Unreachable,
            _ => Broken,
        };

    [LoggerMessage(LogLevel.Error, "A question could not be answered ({Code})")]
    private static partial void LogFailure(ILogger logger, string code, Exception failure);
}
