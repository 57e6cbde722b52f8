namespace Tenebra.Cli.Arguments;

/// <summary>Puts the option before a message of the library.</summary>
internal static class OptionFault
{
    public static T Within<T>(string option, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InputException fault)
        {
            throw new InputException($"{option}: {fault.Message}", fault);
        }
    }
}
