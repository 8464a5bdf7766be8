using CanCuoc.Components.Frame;
using CanCuoc.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CanCuoc.Components;

/// <summary>A component or page that speaks the language of the <see cref="Document"/> it stands in.</summary>
public abstract class Bilingual : ComponentBase
{
    [CascadingParameter]
    protected Language Language { get; set; }

    protected string Say(Wording wording) => wording.In(Language);

    protected string? Say(Wording? wording) => wording?.In(Language);
}
