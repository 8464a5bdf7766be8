using System.Collections.Frozen;
using CanCuoc.Exchange;
using CanCuoc.Gateway.Asking;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace CanCuoc.Gateway;

/// <summary>The HTTP status of every refusal. What is not listed finds fault with the question itself: 400.</summary>
internal static class RefusalStatus
{
    public static readonly IReadOnlyList<(Refusal Refusal, int Status)> All =
    [
        (SignedRequest.HeaderUnreadable, StatusCodes.Status400BadRequest),
        (SignedRequest.NotText, StatusCodes.Status400BadRequest),
        (Question.Unreadable, StatusCodes.Status400BadRequest),
        (Question.NamesTwo, StatusCodes.Status400BadRequest),
        (Question.Unfit, StatusCodes.Status400BadRequest),
        (Failures.Malformed, StatusCodes.Status400BadRequest),
        (VerifyPerson.NothingAsked, StatusCodes.Status400BadRequest),
        (AdmitRequest.NotAdmitted, StatusCodes.Status401Unauthorized),
        (AdmitRequest.Stale, StatusCodes.Status401Unauthorized),
        (Acts.NotPermitted, StatusCodes.Status403Forbidden),
        (VerifyPerson.NoAgreement, StatusCodes.Status403Forbidden),
        (VerifyPerson.FieldNotCovered, StatusCodes.Status403Forbidden),
        (NoSuchAddress.Here, StatusCodes.Status404NotFound),
        (AdmitRequest.Repeated, StatusCodes.Status409Conflict),
        (Acts.ChangedMeanwhile, StatusCodes.Status409Conflict),
        (Failures.TooLarge, StatusCodes.Status413PayloadTooLarge),
        (SignedRequest.NotJson, StatusCodes.Status415UnsupportedMediaType),
        (Allowance.Used, StatusCodes.Status429TooManyRequests),
        (Failures.Broken, StatusCodes.Status500InternalServerError),
        (Acts.SystemClosed, StatusCodes.Status503ServiceUnavailable),
        (Failures.Unreachable, StatusCodes.Status503ServiceUnavailable),
        (Failures.TooSlow, StatusCodes.Status503ServiceUnavailable),
    ];

    private static readonly FrozenDictionary<string, int> ByCode = All.ToFrozenDictionary(
        row => row.Refusal.Code,
        row => row.Status
    );

    public static int Of(Refusal refusal) => ByCode.GetValueOrDefault(refusal.Code, StatusCodes.Status400BadRequest);
}
