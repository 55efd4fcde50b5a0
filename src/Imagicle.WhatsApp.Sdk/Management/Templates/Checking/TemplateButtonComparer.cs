using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Compares the buttons of a send, or of one of its cards, with the approved ones.</summary>
internal sealed class TemplateButtonComparer(IReadOnlyList<ButtonDefinition> approved, MessageProblems problems)
{
    /// <param name="path">Where the components are.</param>
    /// <param name="first">The component that is the first button.</param>
    /// <param name="buttons">The send's.</param>
    internal void Compare(string path, int first, IReadOnlyList<TemplateButton> buttons)
    {
        for (var i = 0; i < buttons.Count; i++)
        {
            var button = buttons[i];
            var place = $"{path}[{first + i}]";
            if (button.Index >= approved.Count)
            {
                problems.Add($"{place}.index", approved.Count == 0
                    ? "The approved template has no buttons."
                    : $"{button.Index}; the approved buttons have the indexes 0 to {approved.Count - 1}.");
            }
            else if (ProblemOf(approved[button.Index], button) is { } problem)
            {
                problems.Add($"{place}.sub_type", problem);
            }
        }

        for (var index = 0; index < approved.Count; index++)
        {
            if (NeededBy(approved[index]) is { } needed && buttons.All(button => button.Index != index))
            {
                problems.Add(path, $"Button {index} of the approved template needs a value: add {needed}.");
            }
        }
    }

    private static string? ProblemOf(ButtonDefinition approved, TemplateButton button)
    {
        var fits = (approved, button) switch
        {
            (UrlButtonDefinition url, UrlButton or OneTimePasswordButton) => HasVariable(url) ? true : (bool?)null,
            (OneTimePasswordButtonDefinition, OneTimePasswordButton or UrlButton) => true,
            (QuickReplyButtonDefinition, QuickReplyButton) => true,
            (CopyCodeButtonDefinition, CopyCodeButton) => true,
            (FlowButtonDefinition, FlowButton) => true,
            (CatalogButtonDefinition, CatalogButton) => true,
            (ProductListButtonDefinition, ProductListButton) => true,
            (VoiceCallButtonDefinition, VoiceCallButton) => true,
            (OrderDetailsButtonDefinition, OrderDetailsButton) => true,
            (CustomButtonDefinition, _) => true,
            _ => false,
        };
        return fits switch
        {
            true => null,
            false => $"Is {button.SubType}; button {button.Index} of the approved template is {approved.Type}.",
            null => $"Button {button.Index} of the approved template is a link without a variable: leave it out.",
        };
    }

    /// <summary>What a send has to have for a button; null if nothing.</summary>
    private static string? NeededBy(ButtonDefinition approved) => approved switch
    {
        UrlButtonDefinition url when HasVariable(url) => nameof(UrlButton),
        OneTimePasswordButtonDefinition => "the code with TemplateMessage.OneTimePassword",
        CopyCodeButtonDefinition => nameof(CopyCodeButton),
        ProductListButtonDefinition => nameof(ProductListButton),
        OrderDetailsButtonDefinition => nameof(OrderDetailsButton),
        _ => null,
    };

    private static bool HasVariable(UrlButtonDefinition url) => TemplateVariables.Of(url.Url).Count > 0;
}
