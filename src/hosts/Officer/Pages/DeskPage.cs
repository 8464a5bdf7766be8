using CanCuoc.Access;
using CanCuoc.Components;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CanCuoc.OfficerDoor.Pages;

/// <summary>A page of an officer at a desk; whatever it does, it does by the authority of the post.</summary>
public abstract class DeskPage : Bilingual
{
    [Inject]
    protected OfficerParts Parts { get; set; } = null!;

    [CascadingParameter]
    protected HttpContext Http { get; set; } = null!;

    protected OfficerAtDesk Officer => Http.Features.GetRequiredFeature<OfficerAtDesk>();

    protected Task<Outcome<T>> RunAsync<T>(ActKind kind, Reason reason, Func<Act, Task<Outcome<T>>> operation)
        where T : notnull => Parts.Acts.RunAsync(Officer.Authority, kind, reason, operation, Http.RequestAborted);
}
