Feature: Adding several identifiers at once
  Identify, with the public key, still gives a profile the identifiers that it lacks, also several in one request.

  @ADD-ID
  Rule: An external ID that is one of several missing ones is added

    Scenario Outline: Found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When Identify receives:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then Jessica has:
        | external ID | 1468 |
      And Jessica is found by external ID "1468"

      Examples:
        | found by     | value            |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

  @ADD-EMAIL
  Rule: An email that is one of several missing ones is added

    Scenario Outline: Found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When Identify receives:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then Jessica has:
        | email | old.me@yahoo.com |
      And Jessica is found by email "old.me@yahoo.com"

      Examples:
        | found by     | value        |
        | external ID  | 1468         |
        | phone number | +16171000001 |

  @ADD-PHONE
  Rule: A phone number that is one of several missing ones is added

    Scenario Outline: Found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When Identify receives:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then Jessica has:
        | phone number | +16171000001 |
      And Jessica is found by phone number "+16171000001"

      Examples:
        | found by    | value            |
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
