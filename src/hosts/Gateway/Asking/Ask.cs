using CanCuoc.Exchange;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace CanCuoc.Gateway.Asking;

/// <summary>Takes one signed question through the door: who asks, how often, what, why; and gives the answer.</summary>
internal sealed class Ask(GatewayParts parts, Allowance allowance)
{
    public const string Address = "/v1/verify";

    // Many first questions about one person at once all draw its identifier; one wins, the others ask again.
    private const int Attempts = 5;

    public async Task AnswerAsync(HttpContext http)
    {
        var outcome = await AnswerAsync(http.Request, http.RequestAborted);
        if (outcome.IsRefused(out var refusal, out var answer))
            await Problem.WriteAsync(http, refusal);
        else
            await http.Response.WriteAsJsonAsync(answer, WireJson.Options, CancellationToken.None);
    }

    private async Task<Outcome<Answer>> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        if ((await SignedRequest.ReadAsync(request, cancellation)).IsRefused(out var refusal, out var signed))
            return refusal;
        var admission = await parts.AdmitRequest.RunAsync(signed.Request, signed.Signature, cancellation);
        if (admission.IsRefused(out refusal, out var admitted))
            return refusal;
        if (!allowance.Grants(admitted.Agency.Id))
            return Allowance.Used;
        if (Question.Parse(signed.Request.Body).IsRefused(out refusal, out var asked))
            return refusal;
        if (Reason.Parse(asked.Purpose, asked.Ground, asked.Reference).IsRefused(out refusal, out var reason))
            return refusal;
        if (asked.Read().IsRefused(out refusal, out var question))
            return refusal;
        var verified = await VerifyAsync(admitted, reason, question, cancellation);
        return verified.IsRefused(out refusal, out var answer) ? refusal : Answer.Of(answer);
    }

    private async Task<Outcome<VerificationAnswer>> VerifyAsync(
        AdmittedAgency admitted,
        Reason reason,
        VerificationQuestion question,
        CancellationToken cancellation
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await parts.Acts.RunAsync(
                admitted.Authority,
                VerifyPerson.Kind,
                reason,
                act => parts.VerifyPerson.RunAsync(act, admitted.Agency.Id, question, cancellation),
                cancellation
            );
            if (outcome.Refusal?.Code != Acts.ChangedMeanwhile.Code || attempt == Attempts)
                return outcome;
        }
    }
}
