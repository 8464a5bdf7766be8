namespace CanCuoc.Components.Fields;

/// <summary>What weight a button has on its page.</summary>
public enum ButtonLook
{
    /// <summary>What the page is for; one a page.</summary>
    Main,

    /// <summary>Anything beside it.</summary>
    Other,

    /// <summary>Cannot be undone.</summary>
    Grave,
}

internal static class ButtonLookClass
{
    extension(ButtonLook look)
    {
        public string? Class =>
            look switch
            {
                ButtonLook.Other => "govuk-button--secondary",
                ButtonLook.Grave => "govuk-button--warning",
                _ => null,
            };
    }
}
