Feature: Mixed requests over time
  What happened to a profile before makes no difference to a mixed request: neither a rejection nor a change with the
  private key.

  @MIXED
  Rule: What stands beside a rejected identifier is processed, whatever happened before

    Scenario Outline: Properties beside a rejected <identifier> are processed after the <third> was rejected and a property changed
      Given Jessica has a profile with:
        | <found by>   | <value>       |
        | <identifier> | <old>         |
        | <third>      | <third value> |
        | plan         | gold          |
      When Identify receives:
        | <found by> | <value>     |
        | <third>    | <third new> |
      And the private key changes Jessica's profile to:
        | plan | silver |
      Then Jessica has:
        | plan | silver |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
        | plan         | bronze  |
        | city         | Boston  |
      Then Jessica has:
        | plan | bronze |
        | city | Boston |

      Examples:
        | identifier   | old              | new              | found by     | value            | third        | third value      | third new        |
        | external ID  | 1468             | 9999             | email        | old.me@yahoo.com | phone number | +16171000001     | +16171000009     |
        | external ID  | 1468             | 9999             | phone number | +16171000001     | email        | old.me@yahoo.com | new.me@yahoo.com |
        | email        | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468             | phone number | +16171000001     | +16171000009     |
        | email        | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001     | external ID  | 1468             | 9999             |
        | phone number | +16171000001     | +16171000009     | external ID  | 1468             | email        | old.me@yahoo.com | new.me@yahoo.com |
        | phone number | +16171000001     | +16171000009     | email        | old.me@yahoo.com | external ID  | 1468             | 9999             |
